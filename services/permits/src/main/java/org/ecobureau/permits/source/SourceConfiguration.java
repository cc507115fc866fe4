package org.ecobureau.permits.source;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the numbers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NumberSettings.class)
class SourceConfiguration {}
