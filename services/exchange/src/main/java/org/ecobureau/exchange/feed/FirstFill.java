package org.ecobureau.exchange.feed;

import java.io.IOException;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.platform.replay.ReplayRequest;
import org.ecobureau.platform.replay.Replays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks every service once for all that it said before the feed was there. */
@Component
class FirstFill {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFill.class);

    private final Catalogue catalogue;
    private final Fills fills;
    private final Replays replays;
    private final String service;
    private boolean done;

    FirstFill(Catalogue catalogue, Fills fills, Replays replays, @Value("${spring.application.name}") String service) {
        this.catalogue = catalogue;
        this.fills = fills;
        this.replays = replays;
        this.service = service;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void askWhoWasNotAsked() {
        if (done) {
            return;
        }
        try {
            for (String publisher : catalogue.publishers()) {
                if (!publisher.equals(service) && !fills.isAsked(publisher)) {
                    replays.request(publisher, ReplayRequest.ofLog(Topology.queue(service), null));
                    fills.asked(publisher);
                }
            }
            done = true;
        } catch (IOException unreachable) {
            LOG.warn("Earlier events are asked for later: {}", unreachable.toString());
        }
    }
}
