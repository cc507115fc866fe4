package org.ecobureau.exchange;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ecobureau.test.ServiceIT;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service, quick to lose patience, with webhooks on 127.0.0.1 (and on no other address of this machine). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT
@Import({Bus.class, Province.class})
@TestPropertySource(
        properties = {
            "ecobureau.exchange.gaps.patience=PT0.3S",
            "ecobureau.exchange.gaps.look=PT0.1S",
            "ecobureau.exchange.towns.patience=PT0S",
            "ecobureau.exchange.towns.lateness=PT30S",
            "ecobureau.exchange.towns.look=PT0.1S",
            "ecobureau.exchange.deliveries.look=PT0.1S",
            "ecobureau.exchange.deliveries.first-pause=PT0.05S",
            "ecobureau.exchange.deliveries.pause-after=4",
            "ecobureau.exchange.deliveries.pause-over=PT0S",
            "ecobureau.exchange.broker.virtual-host=subscribers-${random.uuid}",
            "ecobureau.exchange.webhooks.timeout=PT10S",
            "ecobureau.exchange.webhooks.allow-http=true",
            "ecobureau.exchange.webhooks.allowed-networks=127.0.0.1/32"
        })
@interface ExchangeIT {}
