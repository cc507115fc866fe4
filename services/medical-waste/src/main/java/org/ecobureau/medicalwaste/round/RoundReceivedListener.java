package org.ecobureau.medicalwaste.round;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.springframework.stereotype.Component;

/** A round reached its plant: so did its bags. */
@Component
class RoundReceivedListener implements EventHandler<RoundHappened> {

    private final BagsOnTheWay bags;

    RoundReceivedListener(BagsOnTheWay bags) {
        this.bags = bags;
    }

    @Override
    public String type() {
        return "medical-waste.round-received.v1";
    }

    @Override
    public Class<RoundHappened> data() {
        return RoundHappened.class;
    }

    @Override
    public void handle(EventEnvelope<RoundHappened> event) {
        bags.follow(event);
    }
}
