package org.ecobureau.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed as who shows a token reads it. */
@ExchangeIT
class RecordIT {

    private static final String OWN = "91430422MA4Q00016Q";
    private static final String OTHER = "91430422MA4Q00024K";
    private static final String OFFICER = TestTokens.of("officer", null, Role.COUNTY_OFFICER);

    @Autowired
    Bus bus;

    @Autowired
    Environment environment;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(@Nullable String token, String query) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                + environment.getRequiredProperty("local.server.port") + "/events/recorded" + query));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode page(String token, String query) throws Exception {
        var answer = get(token, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Ids of all that there is since a moment, read in pages of two. */
    private List<String> since(String token, Instant moment) throws Exception {
        List<String> ids = new ArrayList<>();
        JsonNode page = page(token, "?limit=2&since=" + moment);
        while (true) {
            page.get("events")
                    .valueStream()
                    .forEach(each -> ids.add(each.at("/event/id").asString()));
            if (!page.get("more").asBoolean()) {
                return ids;
            }
            page = page(token, "?limit=2&after=" + page.get("next").asString());
        }
    }

    private static String granted(String partition, String creditCode) {
        return Bus.event(Bus.GRANTED, partition, 1, "{\"creditCode\": \"%s\"}".formatted(creditCode));
    }

    private static String permit() {
        return "permit/" + UUID.randomUUID();
    }

    @Test
    void officersReadAllSinceAMomentAndOrganisationsWhatNamesThem() throws Exception {
        Instant before = Instant.now();
        String own = permit();
        String other = permit();
        String last = permit();
        bus.send(granted(own, OWN), granted(other, OTHER), granted(last, OWN));
        await().until(() -> since(OFFICER, before).size() == 3);

        List<String> all = since(OFFICER, before);
        assertThat(all).containsExactlyInAnyOrder(own + "/1", other + "/1", last + "/1");
        assertThat(since(TestTokens.of("company", OWN, Role.ENTERPRISE), before))
                .containsExactlyElementsOf(
                        all.stream().filter(id -> !id.startsWith(other)).toList());
        assertThat(since(OFFICER, Instant.now().plusSeconds(5))).isEmpty();
    }

    @Test
    void itGoesOnBehindThePlaceOfAnyEvent() throws Exception {
        Instant before = Instant.now();
        String one = permit();
        String two = permit();
        bus.send(granted(one, OWN), granted(two, OWN));
        await().until(() -> since(OFFICER, before).size() == 2);

        JsonNode page = page(OFFICER, "?since=" + before);
        String place = page.at("/events/0/place").asString();

        assertThat(page(OFFICER, "?after=" + place).at("/events/0/event/id").asString())
                .isEqualTo(page.at("/events/1/event/id").asString());
    }

    @Test
    void withoutATokenOrARoleNothingIsRead() throws Exception {
        assertThat(get(null, "").statusCode()).isEqualTo(401);
        assertThat(get(TestTokens.of("visitor", null, Role.PUBLIC), "").statusCode())
                .isEqualTo(403);
        assertThat(get(OFFICER, "?limit=501").statusCode()).isEqualTo(400);
        assertThat(get(OFFICER, "?after=1&since=" + Instant.now()).statusCode()).isEqualTo(400);
    }
}
