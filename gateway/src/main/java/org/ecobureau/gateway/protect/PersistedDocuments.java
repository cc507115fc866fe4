package org.ecobureau.gateway.protect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Documents that callers sent once with their hash and refer to by it from then on.
 *
 * <p>Source: Apollo's protocol for automatic persisted queries, version 1.
 */
public final class PersistedDocuments {

    private final Cache<String, String> byHash;
    private final int maxCharacters;

    /**
     * @param characters kept of all documents together
     * @param maxCharacters of one; a longer one is not kept
     */
    public PersistedDocuments(long characters, int maxCharacters) {
        this.byHash = Caffeine.newBuilder()
                .maximumWeight(characters)
                .<String, String>weigher((hash, text) -> hash.length() + text.length())
                .build();
        this.maxCharacters = maxCharacters;
    }

    /** Refuses a hash that is not known, so that the caller sends the document with it. */
    String of(String hash) {
        var text = byHash.getIfPresent(hash);
        if (text == null) {
            throw new Refused("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        }
        return text;
    }

    /** Keeps a document; refuses a hash that is another's. */
    void keep(String hash, String text) {
        if (text.length() > maxCharacters || text.equals(byHash.getIfPresent(hash))) {
            return;
        }
        if (!Sha256.of(text).equals(hash)) {
            throw new Refused("PERSISTED_QUERY_HASH_MISMATCH", "provided sha does not match query");
        }
        byHash.put(hash, text);
    }
}
