package org.ecobureau.permits.content;

import java.math.BigDecimal;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;

/** A point in degrees, CGCS2000. Errors: {@code OUT_OF_RANGE}. */
public record Position(BigDecimal longitude, BigDecimal latitude) {

    private static final BigDecimal HALF_CIRCLE = BigDecimal.valueOf(180);
    private static final BigDecimal RIGHT_ANGLE = BigDecimal.valueOf(90);

    public Position {
        Findings findings = new Findings();
        within("longitude", longitude, HALF_CIRCLE, findings);
        within("latitude", latitude, RIGHT_ANGLE, findings);
        findings.throwIfAny();
        longitude = longitude.stripTrailingZeros();
        latitude = latitude.stripTrailingZeros();
    }

    private static void within(String field, BigDecimal degrees, BigDecimal most, Findings findings) {
        findings.addIf(degrees.abs().compareTo(most) > 0, () -> Finding.of(ContentProblem.OUT_OF_RANGE)
                .with("value", degrees.round(new java.math.MathContext(10)))
                .with("expected", "-" + most + " … " + most)
                .at(field));
    }
}
