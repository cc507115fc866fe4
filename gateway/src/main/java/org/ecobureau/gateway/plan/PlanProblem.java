package org.ecobureau.gateway.plan;

/** Says that a field of the supergraph cannot be reached in the way it is asked for. */
public final class PlanProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanProblem(ShapeField left) {
        super("field: " + path(left) + " (expected: a field that a service can resolve here)");
    }

    private static String path(ShapeField field) {
        var child = field.child();
        return child == null
                ? field.responseKey()
                : child.types().stream()
                        .flatMap(type -> child.fields(type).stream())
                        .findFirst()
                        .map(below -> field.responseKey() + "." + path(below))
                        .orElse(field.responseKey());
    }
}
