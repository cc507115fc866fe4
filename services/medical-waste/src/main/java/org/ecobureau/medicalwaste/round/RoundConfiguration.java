package org.ecobureau.medicalwaste.round;

import org.ecobureau.medicalwaste.waste.MedicalWasteSettings;
import org.ecobureau.medicalwaste.waste.StorageRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules on rounds with the bureau's settings in them. */
@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

    @Bean
    RoundRules roundRules(StorageRules storage, MedicalWasteSettings settings) {
        return new RoundRules(storage, settings.weightTolerance());
    }
}
