package org.ecobureau.exchange.reading;

import org.springframework.http.HttpStatus;

/** A request for the feed that is not answered. */
final class ReadingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ReadingProblem code;
    private final HttpStatus status;

    ReadingRefused(ReadingProblem code, HttpStatus status, String detail) {
        super(detail);
        this.code = code;
        this.status = status;
    }

    ReadingProblem code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }
}
