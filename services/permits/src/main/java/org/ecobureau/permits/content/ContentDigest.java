package org.ecobureau.permits.content;

/** What a content is found by: the SHA-256 of its text, so that one content is kept once and never altered. */
public record ContentDigest(String value) {

    @Override
    public String toString() {
        return value;
    }
}
