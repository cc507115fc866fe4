package org.ecobureau.gateway.serve;

import java.time.Instant;
import org.ecobureau.gateway.execute.Engine;
import org.ecobureau.gateway.supergraph.Supergraph;

/**
 * A graph with the engine that answers on it.
 *
 * @param digest of the supergraph's text, by which operators tell one from another
 * @param since when it is served
 */
public record ServedGraph(String digest, Instant since, Engine engine) {

    public Supergraph supergraph() {
        return engine.supergraph();
    }
}
