package org.ecobureau.platform.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * One request to change something.
 *
 * @param id identity of the command: the same id is applied once
 * @param fingerprint of the input: the same id with another one is a mistake of the caller
 * @param at when it happened; the rules of that day judge it
 * @param recordedAt when it was said
 * @param happensNow whether {@code at} gives way to the record's last step where that is later: so when nobody said it,
 *     and when an event from elsewhere causes the command
 */
public record Command(
        String id,
        String fingerprint,
        Caller caller,
        Instant at,
        Instant recordedAt,
        boolean happensNow,
        @Nullable Integer expectedVersion,
        boolean validateOnly) {

    private static final int LONGEST_KEY = 200;
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final Duration NOW_TOLERANCE = Duration.ofHours(1);

    /**
     * The command that a caller's input makes.
     *
     * <p>Errors: {@code IDEMPOTENCY_KEY_FORM}, {@code AT_IN_FUTURE}, {@code AT_RESERVED} when anyone but an officer
     * records what happened more than an hour ago.
     */
    public static Command of(CommandInput input, Caller caller, Instant now) {
        String key = input.idempotencyKey();
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Finding.of(PlatformProblem.IDEMPOTENCY_KEY_FORM)
                    .with("length", key.length())
                    .at("idempotencyKey")
                    .asProblem();
        }
        Instant recordedAt = now.truncatedTo(ChronoUnit.MILLIS);
        return new Command(
                key == null ? UUID.randomUUID().toString() : Digest.sha256(caller.subject() + "\n" + key),
                Digest.sha256(input.getClass().getSimpleName() + input),
                caller,
                at(input.at(), caller, recordedAt),
                recordedAt,
                input.at() == null,
                input.expectedVersion(),
                Boolean.TRUE.equals(input.validateOnly()));
    }

    /** The command that a handler takes because of an event: applied once, however often the event arrives. */
    public static Command because(String eventId, String service, Instant at, Instant now) {
        return new Command(
                "event:" + eventId,
                "",
                Caller.system(service),
                at.truncatedTo(ChronoUnit.MILLIS),
                now.truncatedTo(ChronoUnit.MILLIS),
                true,
                null,
                false);
    }

    /**
     * The same command where what happens now happens after the record's last step: another command may have been
     * taken since this one was made, and clocks differ.
     */
    Command after(Instant lastStep) {
        return happensNow && lastStep.isAfter(at)
                ? new Command(id, fingerprint, caller, lastStep, recordedAt, true, expectedVersion, validateOnly)
                : this;
    }

    /** The same command for one of several actions whose inputs have the same form: the action tells them apart. */
    public Command forAction(Enum<?> action) {
        return new Command(
                id,
                Digest.sha256(action.name() + fingerprint),
                caller,
                at,
                recordedAt,
                happensNow,
                expectedVersion,
                validateOnly);
    }

    /** The same command for one of several records that it changes: each takes it once. */
    public Command forRecord(String record) {
        return new Command(
                id + "/" + record, fingerprint, caller, at, recordedAt, happensNow, expectedVersion, validateOnly);
    }

    /** The day on which it happened, in the bureau's zone. */
    public LocalDate day() {
        return BureauTime.day(at);
    }

    private static Instant at(@Nullable OffsetDateTime said, Caller caller, Instant now) {
        if (said == null) {
            return now;
        }
        Instant at = said.toInstant().truncatedTo(ChronoUnit.MILLIS);
        if (at.isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw Finding.of(PlatformProblem.AT_IN_FUTURE)
                    .with("at", said)
                    .with("now", BureauTime.local(now))
                    .at("at")
                    .asProblem();
        }
        if (!caller.isOfficer() && at.isBefore(now.minus(NOW_TOLERANCE))) {
            throw Finding.of(PlatformProblem.AT_RESERVED)
                    .with("at", said)
                    .at("at")
                    .asProblem();
        }
        return at;
    }
}
