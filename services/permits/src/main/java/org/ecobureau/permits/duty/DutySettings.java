package org.ecobureau.permits.duty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param reminder so many days before a report is due its holder is reminded */
@ConfigurationProperties("ecobureau.permits.duties")
record DutySettings(@DefaultValue("7") int reminder) {}
