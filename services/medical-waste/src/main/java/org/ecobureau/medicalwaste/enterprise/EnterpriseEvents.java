package org.ecobureau.medicalwaste.enterprise;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events tell of enterprises. */
@Configuration(proxyBeanMethods = false)
class EnterpriseEvents {

    @Bean
    EnterpriseToldListener enterpriseRegisteredListener(EnterpriseCopies copies) {
        return new EnterpriseToldListener("permits.enterprise-registered.v1", copies);
    }

    @Bean
    EnterpriseToldListener enterpriseRenamedListener(EnterpriseCopies copies) {
        return new EnterpriseToldListener("permits.enterprise-renamed.v1", copies);
    }

    @Bean
    EnterpriseToldListener enterpriseChangedListener(EnterpriseCopies copies) {
        return new EnterpriseToldListener("permits.enterprise-changed.v1", copies);
    }

    @Bean
    EnterpriseToldListener enterpriseMergedListener(EnterpriseCopies copies) {
        return new EnterpriseToldListener("permits.enterprise-merged.v1", copies);
    }
}
