package org.ecobureau.dataset;

import org.jspecify.annotations.Nullable;

/** Says in one line, fit for a user's eyes, why a load or a report could not be finished. */
public final class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatasetException(String message) {
        this(message, null);
    }

    DatasetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
