package org.ecobureau.platform.command;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The input of a step for which somebody says why, and nothing else. */
public record ReasonedStep(
        String id,
        String grounds,
        @Nullable String idempotencyKey,
        @Nullable Integer expectedVersion,
        @Nullable Boolean validateOnly,
        @Nullable OffsetDateTime at)
        implements StepInput {}
