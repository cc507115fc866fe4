package org.ecobureau.exchange.reading;

/** A request for the feed that is refused, with the status of HTTP. */
final class ReadingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ReadingProblem code;
    private final int status;

    ReadingRefused(ReadingProblem code, int status, String detail) {
        super(detail);
        this.code = code;
        this.status = status;
    }

    ReadingProblem code() {
        return code;
    }

    int status() {
        return status;
    }
}
