package org.ecobureau.platform.requests;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** The bound on the requests of every service. */
@AutoConfiguration
@EnableConfigurationProperties(RequestSettings.class)
public class RequestConfiguration {

    /** Behind what counts requests, before what checks tokens. */
    private static final int PLACE = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(RequestSettings settings, JsonMapper json) {
        FilterRegistrationBean<RequestLimit> filter =
                new FilterRegistrationBean<>(new RequestLimit(settings.largest().toBytes(), json));
        filter.setOrder(PLACE);
        return filter;
    }
}
