package org.ecobureau.permits.disclosure;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.problem.Finding;
import org.springframework.stereotype.Component;

/** Keeps what is open to everybody from taking the service away from those who work with it. */
@Component
public class PublicAllowance {

    private record Minute(long number, int asked) {

        Minute oneMore(long now) {
            return now == number ? new Minute(number, asked + 1) : new Minute(now, 1);
        }
    }

    private static final long MILLISECONDS = 60_000;

    private final int most;
    private final Clock clock;
    private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(0, 0));

    PublicAllowance(DisclosureSettings settings, Clock clock) {
        this.most = settings.questionsPerMinute();
        this.clock = clock;
    }

    /** Errors: {@code PUBLIC_BUSY} when callers without a token have asked enough in this minute. */
    public void spend(Caller caller) {
        if (!caller.isAnonymous()) {
            return;
        }
        long now = clock.millis() / MILLISECONDS;
        if (current.updateAndGet(minute -> minute.oneMore(now)).asked() > most) {
            throw Finding.of(DisclosureProblem.PUBLIC_BUSY).with("limit", most).asProblem();
        }
    }
}
