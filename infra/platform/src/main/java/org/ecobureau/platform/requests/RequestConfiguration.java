package org.ecobureau.platform.requests;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The bound on the requests of every service, and the answer to what is none. */
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

    @Bean
    JacksonModule requestBodies() {
        return new SimpleModule("requests").addDeserializer(SerializableGraphQlRequest.class, new RequestBody());
    }

    @Bean
    HandlerExceptionResolver malformedRequests(JsonMapper json) {
        return new MalformedRequests(json);
    }
}
