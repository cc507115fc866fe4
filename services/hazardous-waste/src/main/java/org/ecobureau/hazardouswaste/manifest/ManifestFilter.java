package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which manifests a list shows; null where it does not matter.
 *
 * @param confirmationDueBefore only those that arrived and whose time for confirmation ended before that moment
 */
record ManifestFilter(
        @Nullable String number,
        @Nullable ManifestStatus status,
        @Nullable String remover,
        @Nullable String operator,
        @Nullable String siteId,
        @Nullable Boolean flagged,
        @Nullable Instant confirmationDueBefore) {}
