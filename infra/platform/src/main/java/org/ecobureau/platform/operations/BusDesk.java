package org.ecobureau.platform.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.inbox.DeadLetter;
import org.ecobureau.platform.inbox.DeadLetterFilter;
import org.ecobureau.platform.inbox.DeadLetterState;
import org.ecobureau.platform.inbox.DeadLetters;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.platform.replay.QueueSender;
import org.ecobureau.platform.replay.QueueSender.Letter;
import org.ecobureau.platform.replay.ReplayRequest;
import org.ecobureau.platform.replay.Replays;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;

/** What an operator can do about a service's traffic: decide about dead letters, and have copies built anew. */
public final class BusDesk {

    /** Letters that one decision may be about. */
    static final int MOST = 1_000;

    private final String service;
    private final DeadLetters deadLetters;
    private final QueueSender sender;
    private final Replays replays;
    private final Catalogue catalogue;

    BusDesk(String service, DeadLetters deadLetters, QueueSender sender, Replays replays, Catalogue catalogue) {
        this.service = service;
        this.deadLetters = deadLetters;
        this.sender = sender;
        this.replays = replays;
        this.catalogue = catalogue;
    }

    /**
     * Puts parked letters back into the service's own queue, in the order in which they were parked.
     *
     * <p>Errors: {@code REQUIRED} for a filter that names nothing, {@code BUS_UNAVAILABLE}.
     *
     * @param dryRun tells which letters are meant, and leaves them
     */
    public List<DeadLetter> replay(DeadLetterFilter filter, String operator, boolean dryRun) {
        List<DeadLetter> letters = meant(filter);
        if (dryRun || letters.isEmpty()) {
            return letters;
        }
        send(letters);
        return decided(letters, DeadLetterState.REPLAYED, operator, null);
    }

    /**
     * Gives parked letters up; they stay to be looked at.
     *
     * <p>Errors: {@code REQUIRED} for a filter that names nothing, or without grounds.
     */
    public List<DeadLetter> discard(DeadLetterFilter filter, String operator, String grounds, boolean dryRun) {
        if (grounds.isBlank()) {
            throw Finding.of(PlatformProblem.REQUIRED).at("grounds").asProblem();
        }
        List<DeadLetter> letters = meant(filter);
        return dryRun ? letters : decided(letters, DeadLetterState.DISCARDED, operator, grounds);
    }

    /**
     * Asks every service whose events this one takes to say them all again. The copies serve meanwhile, and each is
     * replaced when its events come.
     *
     * @return the services asked
     */
    public Set<String> rebuild() {
        Set<String> publishers = new TreeSet<>();
        Set<String> types = catalogue.typesFor(service);
        catalogue.entries().stream()
                .filter(entry -> types.contains(entry.type()))
                .forEach(entry -> publishers.add(entry.publisher()));
        for (String publisher : publishers) {
            try {
                replays.request(publisher, ReplayRequest.ofLog(Topology.queue(service), null));
            } catch (IOException away) {
                throw unavailable(away);
            }
        }
        return publishers;
    }

    private List<DeadLetter> meant(DeadLetterFilter filter) {
        if (!filter.isRestricted()) {
            throw Finding.of(PlatformProblem.REQUIRED).at("ids").asProblem();
        }
        return deadLetters.oldestFirst(filter.parked(), MOST);
    }

    private void send(List<DeadLetter> letters) {
        try {
            sender.send(
                    Topology.queue(service),
                    letters.stream()
                            .map(letter -> new Letter(
                                    letter.id(), letter.type(), EventEnvelope.CONTENT_TYPE, letter.message()))
                            .toList());
        } catch (IOException away) {
            throw unavailable(away);
        }
    }

    private List<DeadLetter> decided(
            List<DeadLetter> letters, DeadLetterState state, String operator, @Nullable String grounds) {
        List<DeadLetter> after = new ArrayList<>();
        for (DeadLetter letter : letters) {
            deadLetters.decide(letter.id(), state, operator, grounds);
            deadLetters.find(letter.id()).ifPresent(after::add);
        }
        return after;
    }

    private static RuntimeException unavailable(IOException away) {
        return Finding.of(PlatformProblem.BUS_UNAVAILABLE)
                .with("reason", String.valueOf(away.getMessage()))
                .asProblem();
    }
}
