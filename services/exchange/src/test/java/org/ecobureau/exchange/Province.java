package org.ecobureau.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes subscriptions and reads the feed with them. */
class Province {

    static final String CODE = "91430422MA4Q00016Q";
    static final String CREATED = "node { id status version user } credentials { user password amqpUri virtualHost"
            + " queue stream feedUri webhookSecret } warnings { code } findings { code field message }";

    private final GraphQlCaller caller;
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();

    Province(GraphQlCaller caller, Environment environment) {
        this.caller = caller;
        this.environment = environment;
    }

    /**
     * A subscription with the credentials that it was given.
     *
     * @param answer payload of its creation
     */
    record Subscribed(JsonNode answer) {

        String id() {
            return answer.at("/node/id").asString();
        }

        String user() {
            return answer.at("/credentials/user").asString();
        }

        String password() {
            return answer.at("/credentials/password").asString();
        }

        String credential(String name) {
            return answer.at("/credentials/" + name).asString();
        }
    }

    GraphQlCaller.Session officer() {
        return caller.as(Role.CITY_OFFICER);
    }

    static Map<String, Object> input(List<String> channels, List<String> types, List<String> towns) {
        Map<String, Object> input = new HashMap<>();
        input.put("organisation", "省生态环境厅");
        input.put("creditCode", CODE);
        input.put("contact", "值班室 0731-00000000");
        input.put("channels", channels);
        input.put("types", types);
        input.put("towns", towns);
        return input;
    }

    Subscribed subscribe(Map<String, Object> input) {
        GraphQlAnswer answer = officer().mutate("createEventSubscription", input, CREATED);
        return new Subscribed(answer.data("createEventSubscription"));
    }

    Subscribed subscribe(List<String> channels, List<String> types, List<String> towns) {
        return subscribe(input(channels, types, towns));
    }

    HttpResponse<String> get(String user, String password, String query, String... headers) {
        HttpRequest.Builder request = request(environment, user, password, query);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** As a subscriber who takes the feed for a place to leave events. */
    HttpResponse<String> post(Subscribed subscribed, String event) {
        return send(request(environment, subscribed.user(), subscribed.password(), "")
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString(event)));
    }

    private static HttpRequest.Builder request(Environment at, String user, String password, String query) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + at.getRequiredProperty("local.server.port") + "/events" + query))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Basic " + basic);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(Subscribed subscribed, String query, String... headers) {
        return get(subscribed.user(), subscribed.password(), query, headers);
    }

    /** The same subscribers, at another instance of the service. */
    Province at(Environment instance) {
        return new Province(caller, instance);
    }

    /** Ids of all that the subscription lets see now, read in pages of three. */
    List<String> events(Subscribed subscribed) {
        List<String> ids = new ArrayList<>();
        String query = "?limit=3";
        while (true) {
            HttpResponse<String> response = get(subscribed, query);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            JsonNode page = JsonMapper.shared().readTree(response.body());
            page.get("events")
                    .valueStream()
                    .forEach(event -> ids.add(event.get("id").asString()));
            if (!page.get("more").asBoolean()) {
                return ids;
            }
            query = "?limit=3&after=" + page.get("next").asString();
        }
    }

    /** The same, once there are so many. */
    List<String> awaitEvents(Subscribed subscribed, int count) {
        List<String> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            found.clear();
            found.addAll(events(subscribed));
            return found.size() >= count;
        });
        return found;
    }
}
