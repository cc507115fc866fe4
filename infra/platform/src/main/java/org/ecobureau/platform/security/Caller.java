package org.ecobureau.platform.security;

import java.util.Set;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param subject the token's subject; {@code anonymous} without a token
 * @param organisation credit code of the organisation the caller acts for; null for officers and the public
 */
public record Caller(
        String subject,
        String name,
        Set<Role> roles,
        @Nullable String organisation) {

    public static final Caller ANONYMOUS = new Caller("anonymous", "anonymous", Set.of(Role.PUBLIC), null);

    /** The service itself, acting on an event. */
    public static Caller system(String service) {
        return new Caller("system:" + service, service, Set.of(Role.COUNTY_OFFICER), null);
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isAnonymous() {
        return equals(ANONYMOUS);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOfficer() {
        return is(Role.COUNTY_OFFICER) || is(Role.CITY_OFFICER);
    }

    /** Refuses a caller without a token: {@code UNAUTHENTICATED}. */
    public Caller requireAuthenticated() {
        if (isAnonymous()) {
            throw Finding.of(PlatformProblem.UNAUTHENTICATED).asProblem();
        }
        return this;
    }

    /** Refuses a caller who has none of the roles: {@code UNAUTHENTICATED} without a token, else {@code FORBIDDEN}. */
    public Caller requireAny(Role... expected) {
        requireAuthenticated();
        for (Role role : expected) {
            if (is(role)) {
                return this;
            }
        }
        throw Finding.of(PlatformProblem.FORBIDDEN)
                .with("expected", java.util.Arrays.toString(expected))
                .with("actual", roles)
                .asProblem();
    }

    /** The records this caller may see: all for officers and the province, an organisation's own, none for the public. */
    public Scope scope() {
        if (isOfficer() || is(Role.PROVINCE)) {
            return Scope.ALL;
        }
        return organisation == null ? Scope.NONE : Scope.of(organisation);
    }
}
