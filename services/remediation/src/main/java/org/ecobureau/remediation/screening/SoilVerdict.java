package org.ecobureau.remediation.screening;

import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A judgement with what it was made by.
 *
 * @param landUse the class whose values were applied
 * @param screening null, like {@code control} and {@code rule}, when no standard was in force
 */
public record SoilVerdict(
        SoilJudgement judgement,
        LandUse landUse,
        @Nullable Quantity screening,
        @Nullable Quantity control,
        @Nullable Citation rule) {}
