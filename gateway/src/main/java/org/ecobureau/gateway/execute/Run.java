package org.ecobureau.gateway.execute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ecobureau.gateway.plan.Fetch;
import org.ecobureau.gateway.plan.OperationPlans;
import org.ecobureau.gateway.plan.Plan;
import org.ecobureau.gateway.plan.SelectedField;
import org.ecobureau.gateway.plan.ShapeField;
import org.ecobureau.gateway.subgraph.Deadline;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.subgraph.SubgraphClient;
import org.ecobureau.gateway.subgraph.SubgraphRequest;
import org.jspecify.annotations.Nullable;

/**
 * One operation under way.
 *
 * <p>The thread that runs it starts what can be started and joins what comes back, so that the joined data need no
 * lock; only the exchanges with the services happen elsewhere.
 */
final class Run {

    /** How often it is looked at whether the caller is still there. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final OperationPlans operation;
    private final OperationRequest request;
    private final SubgraphClient client;
    private final Map<String, String> services;
    private final int mostRepresentations;
    private final ObjectValue data = new ObjectValue();
    private final AnswerJoin join;
    private final Set<String> avoided = new LinkedHashSet<>();
    private final Set<String> unavailable = new LinkedHashSet<>();
    private final List<Runnable> marks = new ArrayList<>();
    private final BlockingQueue<Returned> returned = new LinkedBlockingQueue<>();
    private final Map<Started, CompletableFuture<SubgraphAnswer>> inFlight = new HashMap<>();

    private Deadline deadline = new Deadline(0);
    private boolean late;

    /**
     * @param services names of the services by their ids in the supergraph
     * @param mostRepresentations of entities that are named to a service in one request
     */
    Run(
            OperationPlans operation,
            OperationRequest request,
            SubgraphClient client,
            Map<String, String> services,
            int mostRepresentations) {
        this.operation = operation;
        this.request = request;
        this.client = client;
        this.services = services;
        this.mostRepresentations = mostRepresentations;
        this.join = new AnswerJoin(data, operation.rootType());
    }

    ObjectValue data() {
        return data;
    }

    /** Errors that have no place in the data. */
    List<GatewayError> errors() {
        return join.errors();
    }

    /** Names of services that did not answer. */
    Set<String> unavailable() {
        return unavailable;
    }

    /** Runs until all is there, the time is up or, unless something is to be changed, the caller has left. */
    void run(Duration limit) {
        deadline = Deadline.in(limit);
        new Progress(firstPlan(), Set.copyOf(avoided)).startReady();
        await();
    }

    /** Runs likewise what comes after the first fetch, which has been answered already. */
    void runAfter(SubgraphAnswer first, Duration limit) {
        deadline = Deadline.in(limit);
        var progress = new Progress(operation.usual(), Set.of());
        progress.startWith(operation.usual().fetches().get(0), first);
        await();
    }

    private void await() {
        while (!inFlight.isEmpty()) {
            var next = poll();
            if (next == null) {
                giveUp();
            } else if (inFlight.remove(next.started) != null) {
                next.started.finish(next.answer);
            }
        }
        marks.forEach(Runnable::run);
    }

    /** Marks at once for what depends on it, and once more at the end, when others have brought their parts. */
    private void mark(Runnable mark) {
        mark.run();
        marks.add(mark);
    }

    private Plan firstPlan() {
        if (!operation.isMutation()) {
            services.forEach((id, name) -> {
                if (client.isOutOfOrder(name)) {
                    avoided.add(id);
                }
            });
        }
        return avoided.isEmpty() ? operation.usual() : operation.avoiding(avoided, keys(operation.rootFields()));
    }

    private static Set<String> keys(List<ShapeField> fields) {
        var keys = new HashSet<String>();
        fields.forEach(field -> keys.add(field.key()));
        return keys;
    }

    private @Nullable Returned poll() {
        try {
            for (long left = deadline.left().toNanos(); ; left = deadline.left().toNanos()) {
                var next = returned.poll(Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
                if (next != null || left <= LOOK_NANOS || hasLeft()) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private boolean hasLeft() {
        return !operation.isMutation() && request.terms().gone().getAsBoolean();
    }

    /** Ends what is under way as failed, and starts nothing more. */
    private void giveUp() {
        late = true;
        var unfinished = List.copyOf(inFlight.keySet());
        inFlight.values().forEach(call -> call.cancel(true));
        inFlight.clear();
        unfinished.forEach(started -> started.finish(null));
    }

    /** How far a plan has come. */
    private final class Progress {

        private final Plan plan;
        private final Set<String> lastResorts;
        private final Set<Integer> started = new HashSet<>();
        private final Set<Integer> done = new HashSet<>();

        /**
         * @param lastResorts services that the plan asks only for what no other has
         */
        Progress(Plan plan, Set<String> lastResorts) {
            this.plan = plan;
            this.lastResorts = lastResorts;
        }

        void startReady() {
            for (boolean again = true; again; ) {
                again = false;
                for (var fetch : plan.fetches()) {
                    if (!started.contains(fetch.index()) && done.containsAll(fetch.waitsFor())) {
                        started.add(fetch.index());
                        again |= !start(fetch);
                    }
                }
            }
        }

        void startWith(Fetch fetch, SubgraphAnswer answer) {
            started.add(fetch.index());
            var lookups = fetch.lookups().stream()
                    .map(lookup -> Representations.of(lookup, data))
                    .toList();
            new Started(this, fetch, List.of(lookups)).finish(answer);
        }

        /** Returns false where there is nothing to wait for. */
        private boolean start(Fetch fetch) {
            var lookups = new ArrayList<Representations>();
            fetch.lookups().forEach(lookup -> lookups.add(Representations.of(lookup, data)));
            var start = new Started(this, fetch, Representations.pieces(lookups, mostRepresentations));
            if (start.isVoid()) {
                done.add(fetch.index());
                return false;
            }
            if (late || unavailable.contains(fetch.service())) {
                start.fail();
                done.add(fetch.index());
                return false;
            }
            send(start);
            return true;
        }

        private void send(Started start) {
            var fetch = start.fetch;
            var call = client.send(new SubgraphRequest(
                    fetch.service(),
                    fetch.mutation(),
                    RequestBody.of(fetch, start.lookups, request.variables()),
                    request.headers(),
                    deadline));
            inFlight.put(start, call);
            call.whenComplete((answer, failure) -> returned.add(new Returned(start, failure == null ? answer : null)));
        }
    }

    /** What came of a fetch; no answer where the service is unavailable. */
    private record Returned(Started started, @Nullable SubgraphAnswer answer) {}

    /** A fetch under way, with the objects it is about. */
    private final class Started {

        private final Progress progress;
        private final Fetch fetch;
        private final List<Representations> lookups;
        private final List<List<Representations>> later;

        /**
         * @param pieces what it is about, request by request
         */
        Started(Progress progress, Fetch fetch, List<List<Representations>> pieces) {
            this.progress = progress;
            this.fetch = fetch;
            this.lookups = pieces.get(0);
            this.later = pieces.subList(1, pieces.size());
        }

        boolean isVoid() {
            return fetch.lookups().get(0).isOfEntities()
                    ? lookups.stream().allMatch(Representations::isEmpty)
                    : Joins.find(data, fetch.lookups().get(0).path()).isEmpty();
        }

        void finish(@Nullable SubgraphAnswer answer) {
            if (answer == null) {
                fail();
            } else {
                join.join(lookups, answer);
                if (!later.isEmpty()) {
                    goOn(new Started(progress, fetch, later));
                    return;
                }
            }
            progress.done.add(fetch.index());
            progress.startReady();
        }

        /** One request after another, so that an operation has no more of them under way than its plan has fetches. */
        private void goOn(Started next) {
            if (unavailable.contains(fetch.service())) {
                next.finish(null);
            } else {
                progress.send(next);
            }
        }

        /** Asks other services for the root fields that they resolve as well; the rest is marked as missing. */
        void fail() {
            unavailable.add(fetch.service());
            var failure = Failure.unavailable(fetch.service());
            if (!fetch.isRoot()) {
                lookups.forEach(lookup -> mark(() -> markMissing(lookup, failure)));
                later.forEach(piece -> piece.forEach(lookup -> mark(() -> markMissing(lookup, failure))));
                return;
            }
            avoided.add(fetch.subgraph());
            var elsewhere = new HashSet<String>();
            for (var field : operation.rootFields()) {
                if (!progress.lastResorts.contains(fetch.subgraph())
                        && isMine(field.key())
                        && operation.hasAlternative(field, avoided)) {
                    elsewhere.add(field.key());
                }
            }
            for (var field : fetch.lookups().get(0).selection().all()) {
                if (!elsewhere.contains(field.key())) {
                    mark(() -> Joins.markMissing(data, List.of(field), failure));
                }
            }
            if (!elsewhere.isEmpty()) {
                new Progress(operation.avoiding(avoided, elsewhere), Set.copyOf(avoided)).startReady();
            }
        }

        private boolean isMine(String key) {
            for (SelectedField field : fetch.lookups().get(0).selection().all()) {
                if (field.key().equals(key)) {
                    return true;
                }
            }
            return false;
        }

        private void markMissing(Representations lookup, Failure failure) {
            var selection = lookup.lookup().selection();
            if (lookup.lookup().isOfEntities()) {
                lookup.targets().forEach(presented -> presented
                        .objects()
                        .forEach(object -> Joins.markMissing(object, selection.all(), failure)));
            } else {
                Joins.find(data, lookup.lookup().path())
                        .forEach(object -> Joins.markMissing(object, selection.all(), failure));
            }
        }
    }
}
