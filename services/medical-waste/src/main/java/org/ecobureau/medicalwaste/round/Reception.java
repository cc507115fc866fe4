package org.ecobureau.medicalwaste.round;

import java.math.BigDecimal;
import java.time.Instant;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The arrival of a round at the plant.
 *
 * <p>Errors: {@code TEMPERATURE_RANGE}.
 *
 * @param weight as weighed there, in kilograms
 * @param storageTemperature of the plant's store in °C, where it was told
 */
public record Reception(
        Instant at, Quantity weight, @Nullable BigDecimal storageTemperature) {

    private static final BigDecimal COLDEST = BigDecimal.valueOf(-40);
    private static final BigDecimal WARMEST = BigDecimal.valueOf(60);

    public Reception {
        if (storageTemperature != null
                && (storageTemperature.compareTo(COLDEST) < 0 || storageTemperature.compareTo(WARMEST) > 0)) {
            throw Finding.of(RoundProblem.TEMPERATURE_RANGE)
                    .with("value", storageTemperature)
                    .asProblem();
        }
    }
}
