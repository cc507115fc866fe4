package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.processes.FictionalCode;
import org.ecobureau.test.processes.Service;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Any process may end at any moment: what was accepted is there afterwards, and the others have heard of it. */
class CrashIT {

    private static final Set<String> ENTERPRISE_EVENTS =
            Set.of("permits.enterprise-registered.v1", "permits.enterprise-renamed.v1");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final RunningSystem system = RunningSystem.current();

    /** Enterprises are registered and renamed all the while; every service copies them. */
    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"PERMITS", "HAZARDOUS_WASTE", "MEDICAL_WASTE", "REMEDIATION"})
    void nothingAcceptedIsLostWhenAServiceIsKilledUnderLoad(Service victim) throws Exception {
        Map<String, String> accepted = new ConcurrentHashMap<>();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService load = Executors.newFixedThreadPool(3);
        for (int worker = 0; worker < 3; worker++) {
            load.submit(() -> {
                while (!enough.get()) {
                    registerAndRename(accepted);
                }
                return null;
            });
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> accepted.size() > 20);

        system.kill(victim);
        TimeUnit.MILLISECONDS.sleep(500);
        system.restart(victim);
        int before = accepted.size();
        await().atMost(Duration.ofSeconds(30)).until(() -> accepted.size() > before + 20);
        enough.set(true);
        load.shutdown();
        assertThat(load.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertRegisterHolds(accepted);
        Ledger permits = new Ledger(system.database(Service.PERMITS));
        permits.assertComplete();
        Map<String, JsonNode> told = permits.latest(ENTERPRISE_EVENTS);
        for (Service listener : List.of(Service.HAZARDOUS_WASTE, Service.MEDICAL_WASTE, Service.REMEDIATION)) {
            assertCopiesAreFaithful(listener, told);
        }
    }

    /** Every answer that came back without errors counts; one that did not come back may have been applied or not. */
    private void registerAndRename(Map<String, String> accepted) {
        GraphQlCaller.Session officer = system.caller(Service.PERMITS).as(Role.COUNTY_OFFICER);
        String code = FictionalCode.of("92", SERIAL.incrementAndGet());
        try {
            GraphQlAnswer registered = officer.mutate(
                    "registerEnterprise",
                    Map.of("creditCode", code, "name", "示例 " + code, "town", "430422001", "industry", "30"),
                    "node { version }");
            if (registered.status() == 200 && registered.errorCodes().isEmpty()) {
                accepted.put(code, "示例 " + code);
                GraphQlAnswer renamed = officer.mutate(
                        "renameEnterprise", Map.of("creditCode", code, "name", "更名 " + code), "node { version }");
                if (renamed.status() == 200 && renamed.errorCodes().isEmpty()) {
                    accepted.put(code, "更名 " + code);
                }
            }
        } catch (java.io.UncheckedIOException cutOff) {
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertRegisterHolds(Map<String, String> accepted) {
        Map<String, String> stored = new HashMap<>();
        system.database(Service.PERMITS)
                .getCollection("enterprises")
                .find()
                .forEach(record -> stored.put(
                        record.getString("_id"),
                        record.get("state", Document.class).getString("name")));
        assertThat(accepted).isNotEmpty().allSatisfy((code, name) -> {
            // A rename whose answer was cut off may have been applied.
            assertThat(stored.get(code)).isIn(name, "更名 " + code);
        });
    }

    private void assertCopiesAreFaithful(Service listener, Map<String, JsonNode> told) {
        await(listener + " has heard everything").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, Document> copies = new HashMap<>();
            system.database(listener)
                    .getCollection("enterprise_copies")
                    .find()
                    .forEach(copy -> copies.put(copy.getString("_id"), copy));
            assertThat(copies.keySet()).isEqualTo(told.keySet());
            told.forEach((code, event) -> {
                assertThat(copies.get(code).getString("name"))
                        .isEqualTo(event.at("/data/name").asString());
                assertThat(copies.get(code).get("sequence", Number.class).longValue())
                        .isEqualTo(event.get("sequence").asLong());
            });
        });
        assertThat(new Ledger(system.database(listener)).deadLetters()).isEmpty();
    }
}
