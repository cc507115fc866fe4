package org.ecobureau.medicalwaste.waste;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the bureau decides, because no verified rule does.
 *
 * @param covidHospitalStorage how long COVID waste may stay in the hospital
 * @param weightTolerance share of the collected weight by which the plant's weighing may differ without a warning
 */
@ConfigurationProperties("ecobureau.medical-waste")
public record MedicalWasteSettings(Duration covidHospitalStorage, BigDecimal weightTolerance) {

    public MedicalWasteSettings {
        if (covidHospitalStorage.isZero() || covidHospitalStorage.isNegative()) {
            throw new IllegalArgumentException(
                    "covid-hospital-storage: " + covidHospitalStorage + " (expected: a time such as 24h)");
        }
        if (weightTolerance.signum() < 0 || weightTolerance.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "weight-tolerance: " + weightTolerance + " (expected: a share from 0 to below 1)");
        }
    }
}
