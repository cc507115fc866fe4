package org.ecobureau.medicalwaste.waste;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules with the bureau's settings in them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MedicalWasteSettings.class)
class WasteConfiguration {

    @Bean
    StorageRules storageRules(MedicalWasteSettings settings) {
        return new StorageRules(settings.covidHospitalStorage());
    }
}
