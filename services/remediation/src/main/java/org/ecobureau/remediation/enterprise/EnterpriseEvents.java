package org.ecobureau.remediation.enterprise;

import java.util.List;
import org.ecobureau.platform.inbox.EventHandlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events tell of enterprises: whatever the register says of one, its latest word holds. */
@Configuration(proxyBeanMethods = false)
class EnterpriseEvents {

    private static final List<String> TYPES = List.of(
            "permits.enterprise-registered.v1",
            "permits.enterprise-renamed.v1",
            "permits.enterprise-changed.v1",
            "permits.enterprise-merged.v1",
            "permits.enterprise-closed.v1");

    @Bean
    EventHandlers enterpriseHandlers(EnterpriseCopies copies) {
        return EventHandlers.alike(TYPES, EnterpriseCopy.class, event -> copies.keep(event.data(), event.sequence()));
    }
}
