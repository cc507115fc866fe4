package org.ecobureau.gateway.supergraph;

/** Says why a text is not a usable supergraph. */
public final class SupergraphProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SupergraphProblem(String message) {
        super(message);
    }

    SupergraphProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
