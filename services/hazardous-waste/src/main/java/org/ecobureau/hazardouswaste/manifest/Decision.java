package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver decided.
 *
 * @param outcome {@code ACCEPTED}, {@code ACCEPTED_WITH_DISCREPANCY} or {@code REJECTED}
 */
record Decision(
        ManifestStatus outcome, Instant at, @Nullable String remark) {

    boolean isAcceptance() {
        return outcome != ManifestStatus.REJECTED;
    }
}
