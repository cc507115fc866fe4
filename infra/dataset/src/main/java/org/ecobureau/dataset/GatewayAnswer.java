package org.ecobureau.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered.
 *
 * @param data a missing node where there is none
 */
record GatewayAnswer(JsonNode data, List<Fault> errors) {

    /**
     * An error in an answer.
     *
     * @param path of the field that it concerns, dotted; empty where it concerns the whole request
     * @param code stable, such as {@code UNAVAILABLE}; empty where the server gave none
     */
    record Fault(String path, String code, String kind, String message) {

        private static final String UNAVAILABLE = "UNAVAILABLE";

        static Fault of(JsonNode error) {
            JsonNode extensions = error.path("extensions");
            List<String> path = new ArrayList<>();
            error.path("path").forEach(step -> path.add(step.asString()));
            return new Fault(
                    String.join(".", path),
                    extensions.path("code").asString(""),
                    extensions.path("kind").asString(""),
                    error.path("message").asString(""));
        }

        /** The same request may succeed later. */
        boolean isPassing() {
            return code.equals(UNAVAILABLE) || kind.equals(UNAVAILABLE);
        }
    }

    static GatewayAnswer of(JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        body.path("errors").forEach(error -> faults.add(Fault.of(error)));
        return new GatewayAnswer(body.path("data"), List.copyOf(faults));
    }

    /** Something was out of reach, and the same request may succeed later. */
    boolean isUnavailable() {
        return errors.stream().anyMatch(Fault::isPassing);
    }

    /** All error messages in one line. */
    String complaint() {
        return errors.stream().map(Fault::message).distinct().collect(Collectors.joining("; "));
    }
}
