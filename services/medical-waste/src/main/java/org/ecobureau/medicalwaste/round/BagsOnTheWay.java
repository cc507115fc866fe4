package org.ecobureau.medicalwaste.round;

import org.ecobureau.medicalwaste.bag.Journey;
import org.ecobureau.medicalwaste.bag.WasteBag;
import org.ecobureau.medicalwaste.bag.WasteBags;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Brings the bags of a round to where the round is. The round alone decides which bags are its own; this only makes them
 * follow, in whatever order and however often it is told to.
 */
@Component
class BagsOnTheWay {

    private static final String SERVICE = "medical-waste";

    private final CollectionRounds rounds;
    private final WasteBags bags;
    private final Commands commands;

    BagsOnTheWay(CollectionRounds rounds, WasteBags bags, Commands commands) {
        this.rounds = rounds;
        this.bags = bags;
        this.commands = commands;
    }

    void follow(EventEnvelope<RoundHappened> event) {
        if (event.data().bags().isEmpty()) {
            return;
        }
        CollectionRound round =
                rounds.require(event.data().roundId(), Scope.ALL).value();
        for (Stop stop : round.stops()) {
            Journey journey = round.journeyFrom(stop);
            stop.bags().forEach(bag -> follow(bags.require(bag, Scope.ALL), journey, event.id()));
        }
    }

    private void follow(Stored<WasteBag> bag, Journey journey, String event) {
        if (!bag.value().hasFollowed(journey)) {
            // A command is known by its id in all bags, so each bag has one of its own.
            var command = commands.because(event + "/" + bag.id(), SERVICE, journey.handedOverAt());
            commands.change(bags, bag.id(), command, (present, because) -> present.follow(journey));
        }
    }
}
