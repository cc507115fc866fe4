package org.ecobureau.platform.command;

import java.time.Instant;
import java.util.function.BiFunction;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps whose time has come. Several instances of a service may look for them: each is taken once, and what is
 * refused stays as it is until somebody looks again.
 */
public final class DueSteps {

    private static final Logger LOG = LoggerFactory.getLogger(DueSteps.class);

    private final Commands commands;
    private final String service;

    /** @param service in whose name they are taken */
    public DueSteps(Commands commands, String service) {
        this.commands = commands;
        this.service = service;
    }

    /**
     * Takes a step.
     *
     * @param cause tells it from every other step of the service
     * @param at when its time came
     */
    public <A> void take(
            Repository<A> records, Stored<A> due, String cause, Instant at, BiFunction<A, Command, Change<A>> step) {
        try {
            commands.change(records, due.id(), commands.because(cause, service, at), step);
        } catch (Problem refused) {
            LOG.warn("{} is left to the next sweep: {}", cause, refused.getMessage());
        }
    }
}
