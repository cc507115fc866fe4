package org.ecobureau.embedded;

import org.jspecify.annotations.Nullable;

/** Holds one instance of a string where many documents say the same: states, towns, days. Remembers recent ones only. */
final class SharedStrings {

    private static final int SLOTS = 512;

    private final @Nullable String[] recent = new String[SLOTS];

    /** The instance to keep for that value; the value itself if it is no string. */
    @Nullable
    Object shared(@Nullable Object value) {
        if (!(value instanceof String string)) {
            return value;
        }
        int slot = string.hashCode() & SLOTS - 1;
        String known = recent[slot];
        if (string.equals(known)) {
            return known;
        }
        recent[slot] = string;
        return string;
    }
}
