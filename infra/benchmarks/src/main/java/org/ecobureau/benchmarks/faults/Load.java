package org.ecobureau.benchmarks.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.processes.FictionalCode;
import org.ecobureau.test.processes.ServiceProcess;
import org.ecobureau.vocabulary.lifecycle.Role;

/** Officers who register enterprises and rename them, all the while, and remember which commands were accepted. */
final class Load {

    private static final int OFFICERS = 4;
    private static final int NAMES = 4;

    /** More than a record may owe. */
    private static final int MOST_OWED = 2_000;

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Set<String> attempted = ConcurrentHashMap.newKeySet();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final List<Thread> officers = new CopyOnWriteArrayList<>();
    private volatile boolean enough;

    /** Starts with officers at each instance, the same number in all. */
    void start(ServiceProcess... instances) {
        enough = false;
        for (int i = 0; i < OFFICERS; i++) {
            ServiceProcess instance = instances[i % instances.length];
            Thread officer = new Thread(() -> work(instance.caller().as(Role.COUNTY_OFFICER)), "officer-" + i);
            officer.setDaemon(true);
            officers.add(officer);
            officer.start();
        }
    }

    /** Ends after the commands that are under way. */
    void stop() {
        enough = true;
        for (Thread officer : officers) {
            try {
                officer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        officers.clear();
    }

    private void work(GraphQlCaller.Session officer) {
        while (!enough) {
            String code = FictionalCode.of("92", SERIAL.incrementAndGet());
            attempted.add(code);
            boolean known = take(
                    officer,
                    code,
                    "registerEnterprise",
                    Map.of("creditCode", code, "name", "示例 " + code, "town", "430422001", "industry", "30"));
            for (int name = 1; name < NAMES && known && !enough; name++) {
                known = rename(officer, code, name);
            }
        }
    }

    /** Renames one record again and again until it is refused; how often it was accepted. */
    int fill(ServiceProcess instance) {
        GraphQlCaller.Session officer = instance.caller().as(Role.COUNTY_OFFICER);
        String code = FictionalCode.of("92", SERIAL.incrementAndGet());
        attempted.add(code);
        boolean known = take(
                officer,
                code,
                "registerEnterprise",
                Map.of("creditCode", code, "name", "示例 " + code, "town", "430422001", "industry", "30"));
        int done = 0;
        while (known && done < MOST_OWED) {
            known = rename(officer, code, ++done);
        }
        return done - 1;
    }

    private boolean rename(GraphQlCaller.Session officer, String code, int name) {
        return take(officer, code, "renameEnterprise", Map.of("creditCode", code, "name", "更名 " + name + " " + code));
    }

    /** Only an answer without errors counts as accepted; one that never came may stand for either. */
    private boolean take(GraphQlCaller.Session officer, String code, String mutation, Map<String, String> input) {
        try {
            GraphQlAnswer answer = officer.mutate(mutation, input, "node { version }");
            if (answer.status() == 200 && !answer.json().has("errors")) {
                accepted.add("enterprise/" + code + "/" + answer.text(mutation + ".node.version"));
                return true;
            }
            answer.errorCodes().forEach(reason -> refusals.merge(reason, 1, Integer::sum));
        } catch (UncheckedIOException cutOff) {
            refusals.merge("no answer", 1, Integer::sum);
        }
        pause();
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until that many more commands were accepted. */
    void awaitAccepted(int more) {
        int before = accepted.size();
        Awaitility.await(more + " more commands are accepted")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> accepted.size() >= before + more);
    }

    /** Ids of the events of accepted commands. */
    Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    /** Codes of all enterprises that were registered, or may have been. */
    Set<String> attempted() {
        return Set.copyOf(attempted);
    }

    /** How often commands were refused, by code. */
    Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    List<String> attemptedInOrder() {
        List<String> codes = new ArrayList<>(attempted);
        codes.sort(null);
        return codes;
    }
}
