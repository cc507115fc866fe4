package org.ecobureau.gateway.web;

import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the endpoint behind the check of tokens and before everything else. */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

    @Bean
    FilterRegistrationBean<HttpEndpoint> httpEndpoint(
            Operations operations,
            Callers callers,
            GatewaySettings settings,
            GraphQlProperties properties,
            GraphQlCorsProperties cors) {
        var endpoint = new HttpEndpoint(
                operations,
                callers,
                cors.toCorsConfiguration(),
                settings.limits().request());
        var registration = new FilterRegistrationBean<>(endpoint);
        registration.addUrlPatterns(properties.getHttp().getPath());
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
