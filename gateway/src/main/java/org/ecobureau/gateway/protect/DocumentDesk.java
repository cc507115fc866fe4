package org.ecobureau.gateway.protect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the document that a request is about, whether it was sent or only referred to. */
public final class DocumentDesk {

    private final TrustedDocuments trusted;
    private final @Nullable PersistedDocuments persisted;
    private final boolean trustedOnly;

    /**
     * @param persisted null where callers may not refer to what they have sent before
     * @param trustedOnly whether nothing but trusted documents is executed
     */
    public DocumentDesk(TrustedDocuments trusted, @Nullable PersistedDocuments persisted, boolean trustedOnly) {
        this.trusted = trusted;
        this.persisted = persisted;
        this.trustedOnly = trustedOnly;
    }

    /**
     * The document, or null where the request names none.
     *
     * @param query as sent
     * @param documentId of a trusted document
     * @param extensions of the request, whose {@code persistedQuery} has a {@code sha256Hash}
     */
    public @Nullable String document(
            @Nullable String query, @Nullable String documentId, Map<String, @Nullable Object> extensions) {
        if (documentId != null) {
            return required(documentId);
        }
        var hash = hash(extensions);
        var known = hash == null ? null : trusted.find(hash);
        if (known != null && (query == null || query.equals(known))) {
            return known;
        }
        if (trustedOnly) {
            return onlyTrusted(query, hash);
        }
        return hash == null ? query : persisted(query, hash);
    }

    private String required(String documentId) {
        var found = trusted.find(documentId);
        if (found == null) {
            throw new Refused("DOCUMENT_NOT_FOUND", "documentId: " + documentId + " (expected: a trusted document)");
        }
        return found;
    }

    private @Nullable String onlyTrusted(@Nullable String query, @Nullable String hash) {
        if ((query == null && hash == null) || (query != null && trusted.contains(query))) {
            return query;
        }
        throw new Refused("DOCUMENT_NOT_TRUSTED", "query: not trusted (expected: one of the documents put up here)");
    }

    private String persisted(@Nullable String query, String hash) {
        if (persisted == null) {
            throw new Refused("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
        }
        if (query == null) {
            return persisted.of(hash);
        }
        persisted.keep(hash, query);
        return query;
    }

    private static @Nullable String hash(Map<String, @Nullable Object> extensions) {
        return extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                        && persisted.get("sha256Hash") instanceof String hash
                ? hash
                : null;
    }
}
