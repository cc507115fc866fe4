package org.ecobureau.hazardouswaste.intake;

import org.ecobureau.hazardouswaste.wording.MassInput;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Component;

/** Counts the rounds that plants receive. */
@Component
final class RoundReceivedListener implements EventHandler<RoundReceivedListener.Round> {

    /** What this service reads of a round. */
    record Round(String roundId, String plant, MassInput received) {}

    private final RoundIntakes intakes;

    RoundReceivedListener(RoundIntakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public String type() {
        return "medical-waste.round-received.v1";
    }

    @Override
    public Class<Round> data() {
        return Round.class;
    }

    @Override
    public void handle(EventEnvelope<Round> event) {
        Round round = event.data();
        intakes.count(
                round.roundId(),
                round.plant(),
                BureauTime.day(event.time().toInstant()),
                round.received().mass(),
                event.sequence());
    }
}
