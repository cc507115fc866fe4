package org.ecobureau.gateway.web;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.ecobureau.gateway.execute.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, as far as it matters for the answer.
 *
 * @param name by which callers are told apart: the subject of the token, or the address where there is none
 * @param label under which the caller is counted
 * @param headers that travel on to the services
 * @param token null where none was shown
 */
record Caller(
        String name,
        String label,
        Map<String, String> headers,
        Terms terms,
        @Nullable Jwt token) {

    Caller onlyReading() {
        return new Caller(name, label, headers, terms.onlyReading(), token);
    }

    Caller whileThere(BooleanSupplier gone) {
        return new Caller(name, label, headers, terms.whileThere(gone), token);
    }

    /** By which the request is known to all who take part in it. */
    String requestId() {
        return headers.getOrDefault(Callers.REQUEST_ID, "");
    }
}
