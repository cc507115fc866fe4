package org.ecobureau.gateway.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Function;
import org.ecobureau.gateway.execute.Engine;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph that is served, replaced when another stands at its source.
 *
 * <p>A request keeps the graph with which it began. A text that cannot be used changes nothing but {@link #refusal()}.
 */
public final class ServedGraphs {

    private static final Logger LOG = LoggerFactory.getLogger(ServedGraphs.class);

    private final SupergraphSource source;
    private final Function<Supergraph, Engine> engines;
    private final Clock clock;
    private volatile ServedGraph current;
    private volatile @Nullable Refusal unreadable;
    private volatile @Nullable Refusal unusable;

    /** Reads the source once; what cannot be read or used then is the caller's failure. */
    public ServedGraphs(SupergraphSource source, Function<Supergraph, Engine> engines, Clock clock) throws IOException {
        this.source = source;
        this.engines = engines;
        this.clock = clock;
        var text = source.next();
        if (text == null) {
            throw new IOException("supergraph: nothing there (expected: the join format)");
        }
        this.current = graph(text);
    }

    public ServedGraph current() {
        return current;
    }

    /** What is wrong with what stands at the source now; null where it is served. */
    public @Nullable Refusal refusal() {
        var away = unreadable;
        return away == null ? unusable : away;
    }

    /** Looks at the source and serves what is new there, once its engine has planned what the one before it knew. */
    public synchronized Outcome look() {
        String text;
        try {
            text = source.next();
        } catch (IOException e) {
            var before = unreadable;
            unreadable = refusal(before, e.toString());
            return before == unreadable ? Outcome.UNCHANGED : Outcome.UNREADABLE;
        }
        unreadable = null;
        return text == null ? Outcome.UNCHANGED : serve(text);
    }

    private Outcome serve(String text) {
        try {
            var before = current;
            var next = graph(text);
            next.engine().warmAfter(before.engine());
            current = next;
            unusable = null;
            LOG.info("supergraph: {} is served, after {}", next.digest(), before.digest());
            return Outcome.SERVED;
        } catch (RuntimeException e) { // whatever a foreign text makes a parser throw, the old graph goes on
            unusable = refusal(null, String.valueOf(e.getMessage()));
            return Outcome.REFUSED;
        }
    }

    /** Tells what is wrong once, however often it is found. */
    private Refusal refusal(@Nullable Refusal before, String reason) {
        if (before != null && before.reason().equals(reason)) {
            return before;
        }
        LOG.error(
                "supergraph: {} goes on being served, what stands at its source is refused: {}",
                current.digest(),
                reason);
        return new Refusal(clock.instant(), reason);
    }

    private ServedGraph graph(String text) {
        return new ServedGraph(digest(text), clock.instant(), engines.apply(Supergraph.parse(text)));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** What came of a look at the source. */
    public enum Outcome {
        UNCHANGED,
        SERVED,
        REFUSED,
        UNREADABLE
    }
}
