package org.ecobureau.hazardouswaste.permitstate;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Which events tell of permits and registrations: a handler for each of them. */
@Configuration(proxyBeanMethods = false)
@Import(PermitEvents.Handlers.class)
class PermitEvents {

    private static final Map<KnownPermitKind, List<String>> TYPES = Map.of(
            KnownPermitKind.PERMIT,
            List.of(
                    "permits.permit-granted.v1",
                    "permits.permit-changed.v1",
                    "permits.permit-renewed.v1",
                    "permits.permit-suspended.v1",
                    "permits.permit-reinstated.v1",
                    "permits.permit-revoked.v1",
                    "permits.permit-cancelled.v1",
                    "permits.permit-expired.v1"),
            KnownPermitKind.REGISTRATION,
            List.of(
                    "permits.registration-filed.v1",
                    "permits.registration-changed.v1",
                    "permits.registration-renewed.v1",
                    "permits.registration-expired.v1",
                    "permits.registration-cancelled.v1"));

    static final class Handlers implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            TYPES.forEach((kind, types) -> types.forEach(type -> registry.registerBean(
                    type,
                    PermitToldListener.class,
                    bean -> bean.supplier(context -> new PermitToldListener(
                            type,
                            kind,
                            context.bean(KnownPermits.class),
                            context.beanProvider(PermitRevoked.Follower.class).stream()
                                    .toList())))));
        }
    }
}
