package org.ecobureau.medicalwaste.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.time.BureauTime;

/** What others learn of a round. Each event carries the whole public state, so the latest one suffices. */
sealed interface RoundEvent extends DomainEvent {

    record HandedOver(
            String roundId,
            String plant,
            String carrier,
            WasteStream stream,
            LocalDate day,
            Quantity collected,
            List<String> bags,
            OffsetDateTime at)
            implements RoundEvent {

        static HandedOver of(CollectionRound round, Instant at) {
            return new HandedOver(
                    round.number().value(),
                    round.plant().value(),
                    round.carrier().value(),
                    round.number().stream(),
                    round.number().day(),
                    round.collected(),
                    round.bags(),
                    BureauTime.local(at));
        }

        @Override
        public String type() {
            return "medical-waste.round-handed-over.v1";
        }
    }

    record Received(
            String roundId,
            String plant,
            String carrier,
            WasteStream stream,
            LocalDate day,
            Quantity collected,
            Quantity received,
            List<String> bags,
            OffsetDateTime at)
            implements RoundEvent {

        static Received of(CollectionRound round, Reception reception) {
            return new Received(
                    round.number().value(),
                    round.plant().value(),
                    round.carrier().value(),
                    round.number().stream(),
                    round.number().day(),
                    round.collected(),
                    reception.weight(),
                    round.bags(),
                    BureauTime.local(reception.at()));
        }

        @Override
        public String type() {
            return "medical-waste.round-received.v1";
        }
    }

    record Disposed(
            String roundId,
            String plant,
            String carrier,
            WasteStream stream,
            LocalDate day,
            Quantity collected,
            Quantity received,
            DisposalMethod method,
            List<String> bags,
            OffsetDateTime at)
            implements RoundEvent {

        static Disposed of(CollectionRound round, Disposal disposal) {
            return new Disposed(
                    round.number().value(),
                    round.plant().value(),
                    round.carrier().value(),
                    round.number().stream(),
                    round.number().day(),
                    round.collected(),
                    Objects.requireNonNull(round.reception()).weight(),
                    disposal.method(),
                    round.bags(),
                    BureauTime.local(disposal.at()));
        }

        @Override
        public String type() {
            return "medical-waste.round-disposed.v1";
        }
    }
}
