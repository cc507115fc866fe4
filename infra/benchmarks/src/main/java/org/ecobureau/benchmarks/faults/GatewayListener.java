package org.ecobureau.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.test.processes.ServiceProcess;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A front end's subscription at the gateway, opened again behind its last event whenever it ends. */
final class GatewayListener implements AutoCloseable {

    private static final String SUBSCRIPTION =
            "subscription($after: String) { domainEvents(types: [\"permits.enterprise-*\"], after: $after) { cursor id } }";
    private static final String DATA = "data:";
    private static final Duration RETRY = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> last = new HashMap<>();
    private final AtomicInteger outOfOrder = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Thread thread = new Thread(this::listen, "gateway-listener");
    private volatile boolean stopped;
    private volatile @Nullable String cursor;

    GatewayListener(ServiceProcess gateway) {
        endpoint = URI.create("http://127.0.0.1:" + gateway.port() + "/graphql");
        thread.setDaemon(true);
    }

    /** Returns when the subscription is open. */
    void start() {
        thread.start();
        try {
            if (!open.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no subscription at " + endpoint);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        while (!stopped) {
            try (Stream<String> lines = subscribe()) {
                opened.incrementAndGet();
                Iterator<String> each = lines.iterator();
                while (!stopped && each.hasNext()) {
                    take(each.next());
                }
            } catch (IOException | UncheckedIOException cutOff) {
                // Opened again.
            } catch (InterruptedException e) {
                return;
            }
            Trial.watch(RETRY);
        }
    }

    private Stream<String> subscribe() throws IOException, InterruptedException {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("after", cursor);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestTokens.of("office", null, Role.CITY_OFFICER))
                .POST(BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", SUBSCRIPTION, "variables", variables))))
                .build();
        HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
        return response.body();
    }

    private void take(String line) {
        if (line.startsWith(":")) {
            open.countDown();
            return;
        }
        if (!line.startsWith(DATA + "{")) {
            return;
        }
        JsonNode answer = JsonMapper.shared().readTree(line.substring(DATA.length()));
        JsonNode resume = answer.at("/errors/0/extensions/cursor");
        if (resume.isString()) {
            cursor = resume.asString();
        }
        JsonNode event = answer.at("/data/domainEvents");
        if (event.isObject()) {
            note(new Delivery(event.get("id").asString(), "", new byte[0]));
            cursor = event.get("cursor").asString();
        }
    }

    private void note(Delivery event) {
        if (told.add(event.id())) {
            long before = last.getOrDefault(event.partition(), 0L);
            if (event.sequence() != before + 1) {
                outOfOrder.incrementAndGet();
            }
            last.put(event.partition(), Math.max(before, event.sequence()));
        }
    }

    Set<String> told() {
        return told;
    }

    /** How many events were first told before the one before them of their record. */
    int outOfOrder() {
        return outOfOrder.get();
    }

    /** How often the subscription was opened. */
    int opened() {
        return opened.get();
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
