package org.ecobureau.gateway.execute;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets a query wait for the answer to an equal one that is under way, instead of asking the services once more.
 *
 * <p>Equal are queries with the same document, variables and terms, whose headers that travel on to the services are the
 * same: so a caller never sees what was answered to another. What was asked before a mutation ended is not waited for
 * after it.
 */
public final class SharedQueries {

    /** Headers that tell requests apart, not callers. */
    private static final List<String> OF_ONE_REQUEST = List.of("x-request-id", "traceparent", "tracestate");

    private static final long LOOK_MILLIS = 100;

    private final boolean enabled;
    private final Map<Key, Flight> flights = new ConcurrentHashMap<>();

    public SharedQueries(boolean enabled) {
        this.enabled = enabled;
    }

    /** Answers on the calling thread. */
    public ExecutionResult answer(Engine engine, OperationRequest request) {
        if (!enabled) {
            return engine.execute(request);
        }
        if (engine.isMutation(request.document(), request.operationName())) {
            try {
                return engine.execute(request);
            } finally {
                flights.clear();
            }
        }
        var key = Key.of(engine, request);
        var mine = new Flight(request.terms().gone());
        var before = flights.putIfAbsent(key, mine);
        if (before == null) {
            return fly(engine, request, key, mine);
        }
        return before.board() ? before.await(request.terms().gone()) : engine.execute(request);
    }

    private ExecutionResult fly(Engine engine, OperationRequest request, Key key, Flight flight) {
        try {
            var result = engine.execute(request.on(request.terms().whileThere(flight::isDeserted)));
            return flight.land(result);
        } finally {
            flights.remove(key, flight);
            flight.close();
        }
    }

    private record Key(
            Engine engine,
            String document,
            @Nullable String operationName,
            Map<String, @Nullable Object> variables,
            Map<String, String> headers,
            Terms terms) {

        static Key of(Engine engine, OperationRequest request) {
            var headers = request.headers().entrySet().stream()
                    .filter(header -> !OF_ONE_REQUEST.contains(header.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return new Key(
                    engine,
                    request.document(),
                    request.operationName(),
                    request.variables(),
                    headers,
                    request.terms().whileThere(Terms.USUAL.gone()));
        }
    }

    /** A query under way, with those who wait for it beside the one who runs it. */
    private static final class Flight {

        private final BooleanSupplier pilotGone;
        private final CompletableFuture<ExecutionResult> answer = new CompletableFuture<>();
        private int waiting;
        private boolean closed;

        Flight(BooleanSupplier pilotGone) {
            this.pilotGone = pilotGone;
        }

        /** False when it has been given up. */
        synchronized boolean board() {
            if (!closed) {
                waiting++;
            }
            return !closed;
        }

        private synchronized void leave() {
            waiting--;
        }

        synchronized void close() {
            closed = true;
            answer.cancel(false); // does nothing where there is an answer
        }

        /** Whether nobody waits for the answer any more; nobody boards from then on. */
        boolean isDeserted() {
            if (!pilotGone.getAsBoolean()) {
                return false;
            }
            synchronized (this) {
                closed |= waiting == 0;
                return closed;
            }
        }

        ExecutionResult land(ExecutionResult result) {
            var written = WrittenAnswer.of(result);
            answer.complete(written);
            return written;
        }

        ExecutionResult await(BooleanSupplier gone) {
            try {
                while (true) {
                    try {
                        return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    } catch (TimeoutException e) {
                        if (gone.getAsBoolean()) {
                            leave();
                            return unanswered();
                        }
                    }
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                leave();
                Thread.currentThread().interrupt();
                return unanswered();
            }
        }

        private static ExecutionResult unanswered() {
            return ExecutionResultImpl.newExecutionResult()
                    .errors(List.of(GatewayError.ofRequest("CALLER_GONE", "The caller has left", null)))
                    .build();
        }
    }
}
