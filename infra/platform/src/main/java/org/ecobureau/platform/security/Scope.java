package org.ecobureau.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * Which records a query may return: all, those of one organisation, or none. It becomes part of the query itself.
 *
 * @param organisation the one organisation; null for all or none
 */
public record Scope(boolean all, @Nullable String organisation) {

    public static final Scope ALL = new Scope(true, null);
    public static final Scope NONE = new Scope(false, null);

    public static Scope of(String organisation) {
        return new Scope(false, organisation);
    }

    public boolean isNone() {
        return !all && organisation == null;
    }

    public boolean includes(String creditCode) {
        return all || creditCode.equals(organisation);
    }
}
