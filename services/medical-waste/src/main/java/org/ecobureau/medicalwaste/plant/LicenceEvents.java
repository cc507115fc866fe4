package org.ecobureau.medicalwaste.plant;

import java.util.List;
import org.ecobureau.platform.inbox.EventHandlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events tell of operating licences. */
@Configuration(proxyBeanMethods = false)
class LicenceEvents {

    private static final List<String> TYPES = List.of(
            "hazardous-waste.licence-granted.v1",
            "hazardous-waste.licence-suspended.v1",
            "hazardous-waste.licence-restored.v1",
            "hazardous-waste.licence-revoked.v1",
            "hazardous-waste.licence-expired.v1");

    @Bean
    EventHandlers licenceHandlers(PlantLicences licences) {
        return EventHandlers.alike(
                TYPES,
                LicenceTold.class,
                event -> licences.keep(
                        event.id(), event.data().operator(), event.data().news(event.sequence())));
    }
}
