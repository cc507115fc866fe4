package org.ecobureau.dataset;

/** No GraphQL answer came back; the same request may succeed later. */
final class GatewayUnreachable extends Exception {

    private static final long serialVersionUID = 1L;

    GatewayUnreachable(String message) {
        super(message);
    }
}
