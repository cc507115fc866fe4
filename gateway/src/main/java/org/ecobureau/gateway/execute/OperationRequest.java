package org.ecobureau.gateway.execute;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a caller sent it.
 *
 * @param headers that travel on to the services
 */
public record OperationRequest(
        String document,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, String> headers,
        Terms terms) {

    public OperationRequest(
            String document,
            @Nullable String operationName,
            Map<String, @Nullable Object> variables,
            Map<String, String> headers) {
        this(document, operationName, variables, headers, Terms.USUAL);
    }

    OperationRequest on(Terms others) {
        return new OperationRequest(document, operationName, variables, headers, others);
    }
}
