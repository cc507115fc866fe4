package org.ecobureau.medicalwaste.round;

import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.springframework.stereotype.Component;

/** A round was disposed of: so were its bags. */
@Component
class RoundDisposedListener implements EventHandler<RoundHappened> {

    private final BagsOnTheWay bags;

    RoundDisposedListener(BagsOnTheWay bags) {
        this.bags = bags;
    }

    @Override
    public String type() {
        return "medical-waste.round-disposed.v1";
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
