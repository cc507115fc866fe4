package org.ecobureau.platform.command;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.ConcurrentChange;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Step;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.Term;
import org.ecobureau.vocabulary.time.BureauTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands, all in the same way: once per idempotency key, against the expected version, as a dry run when asked,
 * and with a fresh look when somebody else was faster.
 */
public final class Commands {

    /**
     * A record that is about to come into being.
     *
     * @param id its identity, never changed again
     */
    public record NewRecord<A>(String id, Change<A> change) {}

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int ATTEMPTS = 8;

    private final Clock clock;

    public Commands(Clock clock) {
        this.clock = clock;
    }

    /** The steps on records of one kind, by whom its table of actions names. */
    public <A, N extends Enum<N> & Term> Steps<A, N> steps(Repository<A> records, ActionTable<A, ?, N> table) {
        return new Steps<>(this, records, table);
    }

    /** The command that this input makes now. */
    public Command command(CommandInput input, Caller caller) {
        return Command.of(input, caller, clock.instant());
    }

    /** The command that a handler takes because of an event. */
    public Command because(String eventId, String service, Instant at) {
        return Command.because(eventId, service, at, clock.instant());
    }

    /** Brings a record into being, once per command. */
    public <A> Outcome<Stored<A>> create(
            Repository<A> records, CommandInput input, Caller caller, Function<Command, NewRecord<A>> creation) {
        return create(records, command(input, caller), creation);
    }

    /** Brings a record into being, once per command. */
    public <A> Outcome<Stored<A>> create(
            Repository<A> records, Command command, Function<Command, NewRecord<A>> creation) {
        return attempt(command, () -> {
            Optional<Stored<A>> earlier = records.findByCommand(command.id());
            if (earlier.isPresent()) {
                return replay(earlier.get(), command);
            }
            try {
                return created(records, command, creation.apply(command));
            } catch (Problem refused) {
                // Perhaps by what the same command did, which came twice at once.
                return records.findByCommand(command.id())
                        .map(taken -> replay(taken, command))
                        .orElseThrow(() -> refused);
            }
        });
    }

    private static <A> Outcome<Stored<A>> created(Repository<A> records, Command command, NewRecord<A> created) {
        requireOrder(created.change(), Instant.MIN);
        Stored<A> stored = command.validateOnly()
                ? records.preview(created.id(), created.change(), command)
                : records.insert(created.id(), created.change(), command);
        return accepted(stored, command, created.change());
    }

    /**
     * Changes a record of the caller's, once per command.
     *
     * <p>Errors: {@code NOT_FOUND} also for a record of somebody else, {@code VERSION_CONFLICT},
     * {@code IDEMPOTENCY_KEY_REUSED}, {@code AT_OUT_OF_ORDER}, and whatever the change itself refuses.
     */
    public <A> Outcome<Stored<A>> change(
            Repository<A> records,
            String id,
            CommandInput input,
            Caller caller,
            BiFunction<A, Command, Change<A>> change) {
        return change(records, id, command(input, caller), change);
    }

    /** Changes a record of the caller's, once per command. */
    public <A> Outcome<Stored<A>> change(
            Repository<A> records, String id, Command command, BiFunction<A, Command, Change<A>> change) {
        return attempt(command, () -> {
            Stored<A> before = records.require(id, command.caller().scope());
            if (before.command(command.id()).isPresent()) {
                return replay(before, command);
            }
            requireVersion(before, command);
            Change<A> changed = change.apply(before.value(), command.after(before.lastStepAt()));
            requireOrder(changed, before.lastStepAt());
            Stored<A> after = command.validateOnly()
                    ? records.preview(before, changed, command)
                    : records.update(before, changed, command);
            return accepted(after, command, changed);
        });
    }

    private static <A> Outcome<Stored<A>> accepted(Stored<A> stored, Command command, Change<A> change) {
        if (!command.validateOnly()) {
            LOG.debug("{} has version {} by command {}", stored.id(), stored.version(), command.id());
        }
        return Outcome.accepted(stored, change.warnings());
    }

    /** Tries again, with a fresh look, when somebody else was faster; turns refusals of a dry run into findings. */
    private static <T> Outcome<T> attempt(Command command, Supplier<Outcome<T>> once) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return once.get();
            } catch (ConcurrentChange lost) {
                // The next attempt sees what the other one did.
            } catch (Problem problem) {
                if (command.validateOnly()) {
                    return Outcome.refused(problem.findings());
                }
                throw problem;
            }
        }
        throw Finding.of(PlatformProblem.CONTENDED).asProblem();
    }

    private static <A> Outcome<Stored<A>> replay(Stored<A> stored, Command command) {
        boolean same = stored.command(command.id())
                .filter(known -> known.fingerprint().equals(command.fingerprint()))
                .isPresent();
        if (!same) {
            throw Finding.of(PlatformProblem.IDEMPOTENCY_KEY_REUSED)
                    .at("idempotencyKey")
                    .asProblem();
        }
        return Outcome.accepted(stored, List.of());
    }

    private static void requireVersion(Stored<?> before, Command command) {
        Integer expected = command.expectedVersion();
        if (expected != null && expected != before.version()) {
            String changes = before.history().stream()
                    .filter(entry -> entry.version() > expected)
                    .map(entry -> entry.action() + " (" + entry.actor() + ")")
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("—");
            throw Finding.of(PlatformProblem.VERSION_CONFLICT)
                    .with("expected", expected)
                    .with("actual", before.version())
                    .with("changes", changes)
                    .at("expectedVersion")
                    .asProblem();
        }
    }

    private static void requireOrder(Change<?> change, Instant start) {
        Instant last = start;
        for (Step step : change.steps()) {
            if (step.at().isBefore(last)) {
                throw Finding.of(PlatformProblem.AT_OUT_OF_ORDER)
                        .with("at", BureauTime.local(step.at()))
                        .with("last", BureauTime.local(last))
                        .at("at")
                        .asProblem();
            }
            last = step.at();
        }
    }
}
