package org.ecobureau.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * A file to be imported.
 *
 * @param kind what it lists, for example {@code permits}
 * @param content in Base64
 */
record ImportFileInput(
        String kind,
        FileFormat format,
        String content,
        @Nullable String idempotencyKey,
        @Nullable Boolean validateOnly) {}
