package org.ecobureau.medicalwaste.bag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of the round that took a bag over. */
public record Journey(
        String round,
        Instant handedOverAt,
        @Nullable Instant receivedAt,
        @Nullable Instant disposedAt) {

    /** The state in which a bag of the round is. */
    BagStatus status() {
        if (disposedAt != null) {
            return BagStatus.DISPOSED;
        }
        return receivedAt != null ? BagStatus.RECEIVED : BagStatus.CARRIED;
    }
}
