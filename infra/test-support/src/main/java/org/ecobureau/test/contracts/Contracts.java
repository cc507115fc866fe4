package org.ecobureau.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.inbox.EventHandlers;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas and examples of events, and assertions against them. */
public final class Contracts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Contracts() {}

    /** The catalogue of events. */
    public static Catalogue catalogue() {
        return new Catalogue(JSON);
    }

    /** Every handler that a service declares, alone or with others. */
    public static List<EventHandler<?>> handlers(ApplicationContext service) {
        List<EventHandler<?>> all = new ArrayList<>();
        service.getBeanProvider(new ParameterizedTypeReference<EventHandler<?>>() {})
                .forEach(all::add);
        service.getBeanProvider(EventHandlers.class).forEach(more -> all.addAll(more.all()));
        return all;
    }

    /** Asserts that the event, as it will be sent, keeps to the schema of its type. */
    public static void assertConforms(DomainEvent event) {
        assertConforms(event.type(), JSON.writeValueAsString(event));
    }

    /** Asserts that the data of an event keep to the schema of its type. */
    public static void assertConforms(String type, String data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(type + ".schema.json"), InputFormat.JSON);
        assertThat(schema.validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("%s: %s", type, data)
                .isEmpty();
    }

    /** The published example of a type, as a whole envelope in JSON. */
    public static String example(String type) {
        return resource(type + ".example.json");
    }

    /** The published example of a type, read into a consumer's own record of it. */
    public static <T> EventEnvelope<T> example(String type, Class<T> data) {
        JavaType envelope = JSON.getTypeFactory().constructParametricType(EventEnvelope.class, data);
        return JSON.readValue(example(type), envelope);
    }

    private static String resource(String name) {
        try (InputStream in = Contracts.class.getResourceAsStream("/contracts/" + name)) {
            if (in == null) {
                throw new AssertionError("contracts/" + name + " is not published");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
