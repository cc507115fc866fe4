package org.ecobureau.gateway.subgraph;

/** A service that did not give a GraphQL answer. The message is for the log, never for callers. */
public final class SubgraphUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean worthAnotherTry;

    private SubgraphUnavailable(String message, boolean worthAnotherTry, Throwable cause) {
        super(message, cause);
        this.worthAnotherTry = worthAnotherTry;
    }

    private SubgraphUnavailable(String message, boolean worthAnotherTry) {
        super(message);
        this.worthAnotherTry = worthAnotherTry;
    }

    static SubgraphUnavailable because(String message) {
        return new SubgraphUnavailable(message, false);
    }

    static SubgraphUnavailable because(String message, Throwable cause) {
        return new SubgraphUnavailable(message, false, cause);
    }

    /** A broken connection, or a service that says it is only briefly away. */
    static SubgraphUnavailable briefly(String message) {
        return new SubgraphUnavailable(message, true);
    }

    static SubgraphUnavailable briefly(String message, Throwable cause) {
        return new SubgraphUnavailable(message, true, cause);
    }

    public boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }
}
