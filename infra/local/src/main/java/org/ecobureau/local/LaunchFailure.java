package org.ecobureau.local;

import org.jspecify.annotations.Nullable;

/** Why the system cannot run, in one line fit for a user's eyes. */
final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchFailure(String line) {
        this(line, null);
    }

    LaunchFailure(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
