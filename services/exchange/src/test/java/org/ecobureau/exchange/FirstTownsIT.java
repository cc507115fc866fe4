package org.ecobureau.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ecobureau.exchange.Province.Subscribed;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.TokensInitializer;
import org.ecobureau.test.servers.ServersInitializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service comes last: enterprises have been in the register for long, and others speak of them first. */
class FirstTownsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOWN = "430422122";
    private static final String MANIFEST = "hazardous-waste.manifest-issued.v1";

    private static ConfigurableApplicationContext start(String patience) {
        return new SpringApplicationBuilder(ExchangeApplication.class)
                .initializers(new ServersInitializer(), new TokensInitializer())
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--ecobureau.exchange.towns.patience=" + patience,
                        "--ecobureau.exchange.towns.lateness=PT0.5S");
    }

    private static Province province(ConfigurableApplicationContext exchange) {
        return new Province(new GraphQlCaller(exchange.getEnvironment()), exchange.getEnvironment());
    }

    private static String manifest(String partition) {
        return Bus.event(MANIFEST, partition, 1, "{\"creditCode\": \"%s\"}".formatted(Province.CODE));
    }

    @Test
    void whatIsSaidOfAnEnterpriseWaitsForTheRegistersWordWhereItIs() throws Exception {
        try (ConfigurableApplicationContext exchange = start("PT10M")) {
            Bus bus = new Bus(exchange.getEnvironment().getRequiredProperty("ecobureau.rabbitmq.uri"));
            Province province = province(exchange);
            Subscribed oneTown = province.subscribe(List.of("FEED"), List.of("*"), List.of(TOWN));
            bus.send(manifest("manifest/1"));
            AtomicReference<JsonNode> request = new AtomicReference<>();
            await().atMost(PATIENCE).until(() -> {
                Optional<JsonNode> found = bus.requestForAll("permits", "enterprise");
                found.ifPresent(request::set);
                return found.isPresent();
            });
            assertThat(province.events(oneTown)).isEmpty();

            String queue = request.get().get("queue").asString();
            bus.answer(
                    queue,
                    Bus.event(
                            Bus.REGISTERED,
                            "enterprise/" + Province.CODE,
                            1,
                            "{\"creditCode\": \"%s\", \"town\": \"%s\"}".formatted(Province.CODE, TOWN)));

            assertThat(province.awaitEvents(oneTown, 1)).containsExactly("manifest/1/1");
        }
    }

    @Test
    void aRegisterThatIsAwayHoldsTheFeedNoLongerThanThePatience() throws Exception {
        try (ConfigurableApplicationContext exchange = start("PT2S")) {
            Bus bus = new Bus(exchange.getEnvironment().getRequiredProperty("ecobureau.rabbitmq.uri"));
            Province province = province(exchange);
            Subscribed all = province.subscribe(List.of("FEED"), List.of("*"), List.of());
            Subscribed oneTown = province.subscribe(List.of("FEED"), List.of("*"), List.of(TOWN));
            bus.send(manifest("manifest/1"));
            assertThat(province.awaitEvents(all, 1)).containsExactly("manifest/1/1");

            // Nor do those limited to a town wait for good for an enterprise of which nothing is heard.
            bus.send(Bus.inTown("contaminated-site/1", 1, TOWN));
            assertThat(province.awaitEvents(oneTown, 1)).containsExactly("contaminated-site/1/1");
            assertThat(exchange.getBean(MeterRegistry.class)
                            .get("ecobureau.exchange.towns.given.up")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }
}
