package org.ecobureau.test.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestBrokerIT {

    static List<TestBroker> brokers() {
        return TestBroker.available();
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void whatOneTestDeclaresAnotherDoesNotSee(TestBroker broker) throws Exception {
        String uri = broker.newUri();
        String other = broker.newUri();
        Assumptions.assumeFalse(uri.equals(other), "RabbitMQ without its management interface");
        try (Connection one = connect(uri);
                Connection two = connect(other)) {
            one.createChannel().queueDeclare("permits", true, false, false, null);

            assertThat(one.createChannel().queueDeclarePassive("permits").getMessageCount())
                    .isZero();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> two.createChannel().queueDeclarePassive("permits"));
        }
    }

    @Test
    void theEmbeddedBrokerIsAlwaysThere() {
        assertThat(TestBroker.available()).last().hasToString("embedded broker");
    }

    private static Connection connect(String uri) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        return factory.newConnection();
    }
}
