package org.ecobureau.medicalwaste.plant;

import java.util.List;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Which events tell of operating licences: a handler for each of them. */
@Configuration(proxyBeanMethods = false)
@Import(LicenceEvents.Handlers.class)
class LicenceEvents {

    private static final List<String> TYPES = List.of(
            "hazardous-waste.licence-granted.v1",
            "hazardous-waste.licence-suspended.v1",
            "hazardous-waste.licence-restored.v1",
            "hazardous-waste.licence-revoked.v1",
            "hazardous-waste.licence-expired.v1");

    static final class Handlers implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            TYPES.forEach(type -> registry.registerBean(
                    type,
                    LicenceToldListener.class,
                    bean -> bean.supplier(
                            context -> new LicenceToldListener(type, context.bean(PlantLicences.class)))));
        }
    }
}
