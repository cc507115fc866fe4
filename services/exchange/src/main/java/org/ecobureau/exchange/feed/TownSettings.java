package org.ecobureau.exchange.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the towns of enterprises are learned.
 *
 * @param patience with the register at the very first start; what comes in without it is hidden from subscribers limited to a town
 * @param lateness how long after another's word of an organisation the register's own may come; so long subscribers limited to a town wait for an event that names an organisation of which the register has said nothing
 */
@ConfigurationProperties("ecobureau.exchange.towns")
record TownSettings(
        @DefaultValue("PT10M") Duration patience,
        @DefaultValue("PT5S") Duration lateness) {}
