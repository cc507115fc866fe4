package org.ecobureau.test.servers;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application a database and a broker of its own. */
public final class ServersInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final TestBroker broker;

    public ServersInitializer() {
        this(TestBroker.current());
    }

    public ServersInitializer(TestBroker broker) {
        this.broker = broker;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestStore store = TestStore.current();
        Map<String, Object> properties = Map.of(
                "spring.mongodb.uri", store.uri(),
                "spring.mongodb.database", store.newDatabase(),
                "ecobureau.rabbitmq.uri", broker.newUri());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test servers", properties));
    }
}
