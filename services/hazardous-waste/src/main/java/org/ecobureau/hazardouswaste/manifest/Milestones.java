package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a manifest came how far; null for what has not happened. */
record Milestones(
        Instant draftedAt,
        @Nullable Instant issuedAt,
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant closedAt) {

    static Milestones drafted(Instant at) {
        return new Milestones(at, null, null, null, null);
    }

    Milestones issued(Instant at) {
        return new Milestones(draftedAt, at, departedAt, arrivedAt, closedAt);
    }

    Milestones departed(Instant at) {
        return new Milestones(draftedAt, issuedAt, at, arrivedAt, closedAt);
    }

    Milestones arrived(Instant at) {
        return new Milestones(draftedAt, issuedAt, departedAt, at, closedAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(draftedAt, issuedAt, departedAt, arrivedAt, at);
    }
}
