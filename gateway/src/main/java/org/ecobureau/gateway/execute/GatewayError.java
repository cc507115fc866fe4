package org.ecobureau.gateway.execute;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.gateway.protect.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An error as callers see it.
 *
 * @param path in the caller's own names; null where it concerns the whole request
 */
public record GatewayError(
        String message,
        @Nullable List<Object> path,
        @Nullable List<SourceLocation> locations,
        @Nullable Map<String, @Nullable Object> extensions)
        implements GraphQLError {

    private static final long serialVersionUID = 1L;

    /** Messages quote the document, which may be long. */
    private static final int MOST_CHARACTERS = 500;

    /** An error of the request itself, known before anything is asked of a service. */
    public static GatewayError ofRequest(String code, String message, @Nullable List<SourceLocation> locations) {
        var brief = message.length() > MOST_CHARACTERS ? message.substring(0, MOST_CHARACTERS) + "…" : message;
        return new GatewayError(brief, null, locations, Map.of("code", code));
    }

    /** The error by which a caller is told of a refusal. */
    public static GatewayError of(Refused refused) {
        var extensions = new LinkedHashMap<String, @Nullable Object>();
        extensions.put("code", refused.code());
        extensions.putAll(refused.facts());
        return new GatewayError(String.valueOf(refused.getMessage()), null, null, extensions);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable Map<String, @Nullable Object> getExtensions() {
        return extensions;
    }

    @Override
    public @Nullable ErrorClassification getErrorType() {
        return null;
    }

    @Override
    public Map<String, @Nullable Object> toSpecification() {
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("message", message);
        if (locations != null && !locations.isEmpty()) {
            error.put(
                    "locations",
                    locations.stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (path != null) {
            error.put("path", path);
        }
        if (extensions != null) {
            error.put("extensions", extensions);
        }
        return error;
    }
}
