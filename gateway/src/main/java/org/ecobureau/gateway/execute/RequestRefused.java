package org.ecobureau.gateway.execute;

import java.util.List;

/** Says why an operation is not executed at all. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<GatewayError> errors;

    RequestRefused(List<GatewayError> errors) {
        super(errors.get(0).message(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    RequestRefused(String code, String message) {
        this(List.of(GatewayError.ofRequest(code, message, null)));
    }

    /** As the caller sees them, at least one. */
    public List<GatewayError> errors() {
        return errors;
    }
}
