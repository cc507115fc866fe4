package org.ecobureau.gateway.web;

import java.util.Map;
import org.ecobureau.gateway.execute.Terms;

/**
 * Who asks, as far as it matters for the answer.
 *
 * @param headers that travel on to the services
 */
record Caller(Map<String, String> headers, Terms terms) {

    Caller onlyReading() {
        return new Caller(headers, terms.onlyReading());
    }
}
