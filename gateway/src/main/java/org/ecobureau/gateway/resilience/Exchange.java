package org.ecobureau.gateway.resilience;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.jspecify.annotations.Nullable;

/** The tries of one call, which can be given up together. */
final class Exchange {

    private final Supplier<CompletableFuture<SubgraphAnswer>> send;
    private @Nullable CompletableFuture<SubgraphAnswer> running;
    private boolean givenUp;

    Exchange(Supplier<CompletableFuture<SubgraphAnswer>> send) {
        this.send = send;
    }

    synchronized CompletableFuture<SubgraphAnswer> tryOnce() {
        if (givenUp) {
            return CompletableFuture.failedFuture(new CancellationException());
        }
        running = send.get();
        return running;
    }

    void giveUp() {
        CompletableFuture<SubgraphAnswer> last;
        synchronized (this) {
            givenUp = true;
            last = running;
        }
        if (last != null) {
            last.cancel(true);
        }
    }
}
