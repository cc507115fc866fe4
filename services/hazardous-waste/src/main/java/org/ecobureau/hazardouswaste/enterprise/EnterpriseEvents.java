package org.ecobureau.hazardouswaste.enterprise;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events tell of enterprises. */
@Configuration(proxyBeanMethods = false)
class EnterpriseEvents {

    @Bean
    EnterpriseToldListener enterpriseRegisteredListener(EnterpriseNames names) {
        return new EnterpriseToldListener("permits.enterprise-registered.v1", names);
    }

    @Bean
    EnterpriseToldListener enterpriseRenamedListener(EnterpriseNames names) {
        return new EnterpriseToldListener("permits.enterprise-renamed.v1", names);
    }

    @Bean
    EnterpriseToldListener enterpriseChangedListener(EnterpriseNames names) {
        return new EnterpriseToldListener("permits.enterprise-changed.v1", names);
    }

    @Bean
    EnterpriseToldListener enterpriseMergedListener(EnterpriseNames names) {
        return new EnterpriseToldListener("permits.enterprise-merged.v1", names);
    }
}
