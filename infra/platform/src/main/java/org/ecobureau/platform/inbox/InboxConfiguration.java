package org.ecobureau.platform.inbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecobureau.platform.outbox.Catalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.cloud.function.core.FunctionInvocationHelper;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** The service's one consumer, bound by Spring Cloud Stream under the name {@code events}. */
@AutoConfiguration(before = ContextFunctionCatalogAutoConfiguration.class)
public class InboxConfiguration {

    @Bean
    DeadLetters deadLetters(MongoDatabase database, Clock clock) {
        return new DeadLetters(database, clock);
    }

    @Bean
    InboxMetrics inboxMetrics(ObjectProvider<MeterRegistry> registry, DeadLetters deadLetters, Clock clock) {
        return new InboxMetrics(registry.getIfAvailable(SimpleMeterRegistry::new), deadLetters, clock);
    }

    @Bean
    Inbox inbox(
            ObjectProvider<EventHandler<?>> handlers,
            ObjectProvider<EventHandlers> more,
            JsonMapper json,
            DeadLetters deadLetters,
            InboxMetrics metrics,
            Pause pause,
            Catalogue catalogue,
            @Value("${spring.application.name}") String service) {
        List<EventHandler<?>> all = new ArrayList<>(handlers.stream().toList());
        more.stream().forEach(each -> all.addAll(each.all()));
        requireAgreement(
                service, all.stream().map(EventHandler::type).collect(Collectors.toSet()), catalogue.typesFor(service));
        return new Inbox(all, json, deadLetters, metrics, pause);
    }

    @Bean
    Lanes lanes(Inbox inbox, Pause.UntilStopped pause, ObjectProvider<ObservationRegistry> observations) {
        return new Lanes(inbox, pause, new Tracing(observations.getIfAvailable(() -> ObservationRegistry.NOOP)));
    }

    /** Leaves the envelope closed: the library's own helper would take it apart and hand on the bare data. */
    @Bean
    FunctionInvocationHelper<Message<?>> functionInvocationHelper() {
        return new FunctionInvocationHelper<>() {};
    }

    /** What the catalogue sends to a service and what its handlers take is the same; a service it does not know is free. */
    static void requireAgreement(String service, Set<String> handled, Set<String> sent) {
        if (!sent.isEmpty() && !sent.equals(handled)) {
            Set<String> unhandled = new TreeSet<>(sent);
            unhandled.removeAll(handled);
            Set<String> unsent = new TreeSet<>(handled);
            unsent.removeAll(sent);
            throw new IllegalStateException(
                    "handlers of %s differ from the catalogue of events: no handler for %s, no consumer of %s"
                            .formatted(service, unhandled, unsent));
        }
    }

    @Bean
    Pause.UntilStopped inboxPause() {
        return new Pause.UntilStopped();
    }

    /** The function that Spring Cloud Stream finds by its name. */
    @Bean
    Consumer<Message<byte[]>> events(Lanes lanes) {
        return lanes;
    }
}
