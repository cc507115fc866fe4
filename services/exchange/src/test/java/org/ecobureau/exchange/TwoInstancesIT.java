package org.ecobureau.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecobureau.exchange.Province.Subscribed;
import org.ecobureau.exchange.broker.SubscriberBroker;
import org.ecobureau.test.graphql.TokensInitializer;
import org.ecobureau.test.processes.FictionalCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** A second instance beside the first, on the same store and the same queue. */
@ExchangeIT
class TwoInstancesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOWN = "430422117";
    private static final int RECORDS = 10;
    private static final int EVENTS = 20;
    private static final int FIRMS = 150;

    @Autowired
    Bus bus;

    @Autowired
    Province province;

    @Autowired
    Environment environment;

    @Autowired
    MongoDatabase database;

    @Autowired
    SubscriberBroker broker;

    @Autowired
    MeterRegistry figures;

    private ConfigurableApplicationContext another() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off"));
        if (broker.isAvailable()) {
            arguments.add("--ecobureau.exchange.broker.virtual-host=" + broker.virtualHost());
        }
        Stream.of(
                        "spring.mongodb.uri",
                        "spring.mongodb.database",
                        "ecobureau.rabbitmq.uri",
                        "ecobureau.exchange.gaps.patience",
                        "ecobureau.exchange.gaps.look",
                        "ecobureau.exchange.towns.patience",
                        "ecobureau.exchange.towns.lateness",
                        "ecobureau.exchange.towns.look",
                        "ecobureau.exchange.deliveries.look",
                        "ecobureau.exchange.webhooks.allow-http",
                        "ecobureau.exchange.webhooks.allowed-networks")
                .forEach(name -> arguments.add("--" + name + "=" + environment.getRequiredProperty(name)));
        return new SpringApplicationBuilder(ExchangeApplication.class)
                .initializers(new TokensInitializer())
                .run(arguments.toArray(String[]::new));
    }

    private static List<String> ids(String partition) {
        return IntStream.rangeClosed(1, EVENTS)
                .mapToObj(sequence -> partition + "/" + sequence)
                .toList();
    }

    /** Three times each, in no order. */
    private void send(List<String> partitions, int from, int to) throws Exception {
        List<String> messages = new ArrayList<>();
        for (String partition : partitions) {
            for (int sequence = from; sequence <= to; sequence++) {
                messages.addAll(Collections.nCopies(3, Bus.inTown(partition, sequence, TOWN)));
            }
        }
        Collections.shuffle(messages, new Random(from));
        bus.send(messages.toArray(String[]::new));
    }

    @Test
    void shareTheWorkAndTellEachEventOnceAndInOrder() throws Exception {
        List<String> partitions = Stream.generate(() -> "contaminated-site/" + UUID.randomUUID())
                .limit(RECORDS)
                .toList();
        Map<String, Object> input = Province.input(List.of("FEED", "WEBHOOK"), List.of("remediation.*"), List.of(TOWN));
        try (Receiver receiver = new Receiver(number -> 200, "")) {
            input.put("webhook", receiver.address());
            Subscribed subscribed = province.subscribe(input);
            try (ConfigurableApplicationContext second = another()) {
                send(partitions, 1, EVENTS / 2);
                List<String> seen = province.at(second.getEnvironment()).awaitEvents(subscribed, RECORDS * EVENTS / 2);
                assertThat(seen).hasSize(RECORDS * EVENTS / 2);
                send(partitions, EVENTS / 2 + 1, EVENTS);
                // It ends while there is work, which the first one finishes.
            }
            List<String> read = province.awaitEvents(subscribed, RECORDS * EVENTS);
            assertThat(read).hasSize(RECORDS * EVENTS).doesNotHaveDuplicates();
            await().atMost(PATIENCE).until(() -> new LinkedHashSet<>(called(receiver)).size() == read.size());
            partitions.forEach(partition -> {
                assertThat(read)
                        .filteredOn(id -> id.startsWith(partition + "/"))
                        .isEqualTo(ids(partition));
                assertThat(new LinkedHashSet<>(called(receiver)))
                        .filteredOn(id -> id.startsWith(partition + "/"))
                        .containsExactlyElementsOf(ids(partition));
            });
            province.officer()
                    .mutate("deleteEventSubscription", Map.of("id", subscribed.id(), "reason", "试毕"), "node { id }");
        }
        List<Long> positions = database.getCollection("feed")
                .find()
                .map(event -> event.getLong("_id"))
                .into(new ArrayList<>());
        assertThat(positions).doesNotHaveDuplicates();
        assertThat(Collections.max(positions)).isEqualTo(positions.size());
    }

    /** One instance has the register's word of an enterprise under way while the other takes what follows it. */
    @Test
    void whatOneTakesBeforeTheOtherHasLearnedTheTownIsToldInThatTown() throws Exception {
        Subscribed oneTown = province.subscribe(List.of("FEED"), List.of("permits.*"), List.of(TOWN));
        List<String> messages = new ArrayList<>();
        List<String> permits = new ArrayList<>();
        for (int firm = 0; firm < FIRMS; firm++) {
            String code = FictionalCode.of("96", firm);
            messages.add(registered(code));
            messages.add(granted(code));
            permits.add("permit/of-" + code + "/1");
        }
        try (ConfigurableApplicationContext second = another()) {
            bus.send(messages.toArray(String[]::new));
            List<String> read = province.at(second.getEnvironment()).awaitEvents(oneTown, 2 * FIRMS);
            assertThat(read).hasSize(2 * FIRMS).doesNotHaveDuplicates().containsAll(permits);
        }
    }

    /** The same with the register's word late for certain; whoever reads all towns does not wait for it. */
    @Test
    void whatComesBeforeTheRegistersWordWaitsForItWithWhatStandsBehind() throws Exception {
        Subscribed all = province.subscribe(List.of("FEED"), List.of("permits.*"), List.of());
        Subscribed oneTown = province.subscribe(List.of("FEED"), List.of("*"), List.of(TOWN));
        String early = FictionalCode.of("97", 1);
        String permit = "permit/of-" + early + "/1";
        String site = "contaminated-site/" + UUID.randomUUID();
        try (ConfigurableApplicationContext second = another()) {
            bus.send(granted(early));
            assertThat(province.awaitEvents(all, 1)).containsExactly(permit);
            bus.send(Bus.inTown(site, 1, TOWN));
            await().until(() -> database.getCollection("feed").countDocuments(Filters.eq("event", site + "/1")) == 1);
            assertThat(province.events(oneTown)).isEmpty();
            assertThat(figure("readers.held")).isEqualTo(1);
            await().until(() -> figure("longest.wait") > 0);

            bus.send(registered(early));
            List<String> read = province.at(second.getEnvironment()).awaitEvents(oneTown, 3);
            assertThat(read).containsExactly(permit, site + "/1", "enterprise/" + early + "/1");
            assertThat(province.events(oneTown)).isEqualTo(read);
            await().until(() -> figure("readers.held") == 0 && figure("longest.wait") == 0);
        }
    }

    private double figure(String name) {
        return figures.get("ecobureau.exchange.towns." + name).gauge().value();
    }

    private static String registered(String code) {
        return Bus.event(
                Bus.REGISTERED,
                "enterprise/" + code,
                1,
                "{\"creditCode\": \"%s\", \"town\": \"%s\"}".formatted(code, TOWN));
    }

    private static String granted(String code) {
        return Bus.event(Bus.GRANTED, "permit/of-" + code, 1, "{\"creditCode\": \"%s\"}".formatted(code));
    }

    private static List<String> called(Receiver receiver) {
        return receiver.messages().stream()
                .map(message ->
                        JsonMapper.shared().readTree(message.body()).get("id").asString())
                .toList();
    }
}
