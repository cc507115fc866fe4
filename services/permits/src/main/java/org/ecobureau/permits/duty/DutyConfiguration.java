package org.ecobureau.permits.duty;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of duties. */
@Configuration
@EnableConfigurationProperties(DutySettings.class)
class DutyConfiguration {}
