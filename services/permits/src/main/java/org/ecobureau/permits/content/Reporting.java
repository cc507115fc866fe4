package org.ecobureau.permits.content;

import org.ecobureau.vocabulary.problem.Finding;

/**
 * When something is handed in.
 *
 * <p>Errors: {@code OUT_OF_RANGE}.
 *
 * @param rhythm the period that it is about
 * @param dueDays so many calendar days after the end of the period
 */
public record Reporting(Rhythm rhythm, int dueDays) {

    private static final int MOST_DAYS = 366;

    public Reporting {
        if (dueDays < 1 || dueDays > MOST_DAYS) {
            throw Finding.of(ContentProblem.OUT_OF_RANGE)
                    .with("value", dueDays)
                    .with("expected", "1 … " + MOST_DAYS)
                    .at("dueDays")
                    .asProblem();
        }
    }
}
