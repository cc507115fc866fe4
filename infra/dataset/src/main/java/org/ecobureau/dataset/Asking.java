package org.ecobureau.dataset;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks the gateway until everything needed for the answer is within reach. */
final class Asking {

    private Asking() {}

    /** The data of an answer without errors. */
    static JsonNode patiently(GatewayClient gateway, Patience patience, String document, Map<String, ?> variables) {
        Patience.Pauses pauses = patience.new Pauses();
        while (true) {
            String failure;
            try {
                GatewayAnswer answer = gateway.ask(document, variables);
                if (answer.errors().isEmpty()) {
                    return answer.data();
                }
                failure = answer.complaint();
                if (!answer.isUnavailable()) {
                    throw new DatasetException("the gateway refuses: " + failure);
                }
            } catch (GatewayUnreachable unreachable) {
                failure = String.valueOf(unreachable.getMessage());
            }
            pauses.pauseOrGiveUp(failure);
        }
    }
}
