package org.ecobureau.permits.content;

import org.ecobureau.vocabulary.problem.Finding;

/** So many times in each period. Errors: {@code OUT_OF_RANGE}. */
public record Frequency(int times, Rhythm per) {

    private static final int MOST = 288;

    public Frequency {
        if (times < 1 || times > MOST) {
            throw Finding.of(ContentProblem.OUT_OF_RANGE)
                    .with("value", times)
                    .with("expected", "1 … " + MOST)
                    .at("times")
                    .asProblem();
        }
    }
}
