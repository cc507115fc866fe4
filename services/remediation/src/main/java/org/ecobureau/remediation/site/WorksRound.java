package org.ecobureau.remediation.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Works from their beginning to their acceptance. Construction done, remaining work and acceptance are three things.
 *
 * @param finishing whether remaining work goes on after construction
 */
public record WorksRound(
        Instant startedAt,
        @Nullable Instant constructionDoneAt,
        boolean finishing,
        @Nullable Instant finishingEndedAt,
        @Nullable Instant acceptedAt) {

    static WorksRound started(Instant at) {
        return new WorksRound(at, null, false, null, null);
    }

    WorksRound constructionDone(boolean remainingWork, Instant at) {
        return new WorksRound(startedAt, at, remainingWork, null, null);
    }

    WorksRound finishingEnded(Instant at) {
        return new WorksRound(startedAt, constructionDoneAt, false, at, null);
    }

    WorksRound accepted(Instant at) {
        return new WorksRound(startedAt, constructionDoneAt, finishing, finishingEndedAt, at);
    }

    /** When nothing was left to be built; null while something is. */
    public @Nullable Instant endedAt() {
        if (finishing) {
            return null;
        }
        return finishingEndedAt == null ? constructionDoneAt : finishingEndedAt;
    }

    /** Whether work went on at any time from {@code start} on and before {@code end}. */
    public boolean wasUnderWay(Instant start, Instant end) {
        Instant ended = endedAt();
        return startedAt.isBefore(end) && (ended == null || !ended.isBefore(start));
    }

    /** The round as it stood at that moment, which is not before it was started. */
    public WorksRound asOf(Instant moment) {
        boolean done = constructionDoneAt != null && !constructionDoneAt.isAfter(moment);
        boolean ended = finishingEndedAt != null && !finishingEndedAt.isAfter(moment);
        boolean wasAccepted = acceptedAt != null && !acceptedAt.isAfter(moment);
        boolean hadRemainingWork = finishing || finishingEndedAt != null;
        return new WorksRound(
                startedAt,
                done ? constructionDoneAt : null,
                done && hadRemainingWork && !ended,
                ended ? finishingEndedAt : null,
                wasAccepted ? acceptedAt : null);
    }
}
