package org.ecobureau.gateway.web;

/** Says why a request is not one of GraphQL over HTTP. */
final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    MalformedRequest(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
