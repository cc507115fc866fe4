package org.ecobureau.test.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.ecobureau.test.servers.StoreCommands.StoreCommand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@WithServers
class WithServersIT {

    @Configuration
    @ImportAutoConfiguration(MongoAutoConfiguration.class)
    static class Application {}

    private final MongoCollection<Document> records;
    private final StoreCommands commands;
    private final String broker;

    @Autowired
    WithServersIT(
            MongoClient client,
            StoreCommands commands,
            @Value("${spring.mongodb.database}") String database,
            @Value("${ecobureau.rabbitmq.uri}") String broker) {
        this.records = client.getDatabase(database).getCollection("records");
        this.commands = commands;
        this.broker = broker;
    }

    @Test
    void theDatabaseIsEmptyAndTheBrokerHasAnAddress() {
        assertThat(records.countDocuments()).isZero();
        assertThat(broker).startsWith("amqp://");
    }

    @Test
    void queriesAreCountedByTheirCollection() throws Exception {
        records.insertOne(new Document("_id", 1));

        assertThat(commands.queriesDuring(() -> {
                    records.find(new Document("_id", 1)).first();
                    records.countDocuments();
                    records.deleteMany(new Document());
                }))
                .extracting(StoreCommand::name, StoreCommand::collection)
                .containsExactly(tuple("find", "records"), tuple("aggregate", "records"));
    }

    @Test
    void theRelayIsNotCounted() throws Exception {
        Thread relay = new Thread(() -> records.countDocuments(), "relay");

        assertThat(commands.during(() -> {
                    relay.start();
                    relay.join();
                }))
                .isEmpty();
    }
}
