package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.platform.replay.Replays;
import org.ecobureau.test.graphql.TokensInitializer;
import org.ecobureau.test.servers.ServersInitializer;
import org.ecobureau.test.servers.TestBroker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The whole way: a command in an application, its event over the broker, and back into a handler. */
class BusIT {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class NoteApplication {

        @Bean
        Note.Notes notes(MongoDatabase database, Outbox outbox) {
            return new Note.Notes(database, outbox);
        }

        @Bean
        Seen seen() {
            return new Seen();
        }
    }

    static final class Seen implements EventHandler<Note.Counted> {

        private final List<EventEnvelope<Note.Counted>> events = new CopyOnWriteArrayList<>();

        @Override
        public String type() {
            return "test.note-counted.v1";
        }

        @Override
        public Class<Note.Counted> data() {
            return Note.Counted.class;
        }

        @Override
        public void handle(EventEnvelope<Note.Counted> event) {
            events.add(event);
        }
    }

    static List<TestBroker> brokers() {
        return TestBroker.available();
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void aCommandsEventsReachTheHandlerInOrder(TestBroker broker) throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(NoteApplication.class)
                .properties("spring.config.name=note", "spring.config.import=classpath:platform.yml")
                .properties("spring.application.name=test", "server.port=0")
                .initializers(new ServersInitializer(broker), new TokensInitializer())
                .web(WebApplicationType.SERVLET)
                .run()) {
            bind(application.getEnvironment().getRequiredProperty("ecobureau.rabbitmq.uri"));
            Commands commands = application.getBean(Commands.class);
            Note.Notes notes = application.getBean(Note.Notes.class);
            Seen seen = application.getBean(Seen.class);

            commands.create(
                    notes,
                    Desk.PLAIN,
                    Desk.OFFICER,
                    command -> new NewRecord<>("n", Note.write("文本", "a", command.at())));
            for (int i = 0; i < 9; i++) {
                commands.change(notes, "n", Desk.PLAIN, Desk.OFFICER, (note, command) -> note.counted(command.at()));
            }

            await().atMost(Duration.ofSeconds(30)).until(() -> seen.events.size() >= 10);
            assertThat(seen.events)
                    .extracting(EventEnvelope::sequence)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
            assertThat(seen.events.get(9).data()).isEqualTo(new Note.Counted("文本", 9));
            assertThat(read(application, "note")).hasSize(10).first().satisfies(envelope -> assertThat(envelope)
                    .contains("\"sequence\":1", "\"partitionkey\":\"note/n\""));
            assertThat(read(application, "not")).isEmpty();
            assertThat(application
                            .getBean(MongoDatabase.class)
                            .getCollection("dead_letters")
                            .find()
                            .into(new ArrayList<Document>()))
                    .isEmpty();
        }
    }

    private static List<String> read(ConfigurableApplicationContext application, String aggregate) throws Exception {
        List<String> read = new ArrayList<>();
        application.getBean(Replays.class).read("test", aggregate, read::add);
        return read;
    }

    private static void bind(String uri) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.queueBind(Topology.queue("test"), Topology.EXCHANGE, "test.#");
        }
    }
}
