package org.ecobureau.test.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.vocabulary.lifecycle.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of the documentation whose GraphQL blocks are asked one after the other, each answer being held against the
 * JSON block that follows it.
 *
 * <p>The line that opens a GraphQL block says the rest: {@code as=ROLE,ROLE} who asks (nobody without it), {@code of=}
 * for which organisation, {@code eventually} that the answer comes to be so, and {@code name=path} what later blocks
 * call <code>{{name}}</code>. Of errors, the places in the query are left out. {@code -Dpublish=true} writes the answers
 * into the page.
 */
public final class Workflow {

    private static final Pattern STEP =
            Pattern.compile("(?ms)^```graphql([^\\n]*)\\n(.*?)^```\\n\\s*^```json\\n(.*?)^```$");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BREATH = Duration.ofMillis(100);

    private final Path page;
    private final Map<String, String> known = new HashMap<>();

    public Workflow(Path page) {
        this.page = page;
    }

    /** Takes every step of the page. */
    public void run(GraphQlCaller caller) {
        String text = read();
        StringBuilder published = new StringBuilder();
        Matcher steps = STEP.matcher(text);
        int taken = 0;
        while (steps.find()) {
            taken++;
            Step step = new Step(page.getFileName() + ", step " + taken, options(steps.group(1)), steps.group(2));
            JsonNode answer = step.take(caller, steps.group(3));
            steps.appendReplacement(
                    published,
                    Matcher.quoteReplacement("```graphql" + steps.group(1) + "\n" + steps.group(2) + "```\n\n```json\n"
                            + named(JSON.writeValueAsString(answer)) + "\n```"));
        }
        steps.appendTail(published);
        assertThat(taken).as("%s has steps", page).isPositive();
        if (Boolean.getBoolean("publish")) {
            write(published.toString());
        }
    }

    private final class Step {

        private final String name;
        private final Map<String, String> options;
        private final String document;

        Step(String name, Map<String, String> options, String document) {
            this.name = name;
            this.options = options;
            this.document = filled(document);
        }

        JsonNode take(GraphQlCaller caller, String expected) {
            Session session = session(caller);
            Instant end = Instant.now().plus(options.containsKey("eventually") ? PATIENCE : Duration.ZERO);
            JsonNode answer = normal(session.ask(document));
            while (!isSame(answer, expected) && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(BREATH.toNanos());
                answer = normal(session.ask(document));
            }
            remember(answer);
            if (!Boolean.getBoolean("publish")) {
                assertThat(JSON.writeValueAsString(answer))
                        .as(name)
                        .isEqualTo(JSON.writeValueAsString(JSON.readTree(filled(expected))));
            }
            return answer;
        }

        private boolean isSame(JsonNode answer, String expected) {
            return !expected.isBlank() && answer.equals(JSON.readTree(filled(expected)));
        }

        private Session session(GraphQlCaller caller) {
            String as = options.get("as");
            if (as == null) {
                return caller.withoutToken();
            }
            Role[] roles = Arrays.stream(as.split(",")).map(Role::valueOf).toArray(Role[]::new);
            String of = options.get("of");
            return of == null ? caller.as(roles) : caller.as(roles[0], filled(of));
        }

        private void remember(JsonNode answer) {
            options.forEach((option, path) -> {
                if (path.contains(".")) {
                    JsonNode value = answer.at("/data/" + path.replace('.', '/'));
                    assertThat(value.isMissingNode())
                            .as("%s answers %s: %s", name, path, answer)
                            .isFalse();
                    known.put(option, value.asString());
                }
            });
        }
    }

    private static JsonNode normal(GraphQlAnswer answer) {
        JsonNode json = answer.json();
        json.path("errors").forEach(error -> {
            ((ObjectNode) error).remove("locations");
            if (error.get("extensions") instanceof ObjectNode extensions) {
                extensions.remove("classification");
            }
        });
        return json;
    }

    private static Map<String, String> options(String line) {
        Map<String, String> options = new HashMap<>();
        for (String option : line.strip().split("\\s+")) {
            String[] parts = option.split("=", 2);
            options.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return options;
    }

    /** The text with what is known in place of its names. */
    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> each : known.entrySet()) {
            filled = filled.replace("{{" + each.getKey() + "}}", each.getValue());
        }
        return filled;
    }

    /** The text with names in place of what is known. */
    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> each : known.entrySet()) {
            named = named.replace(each.getValue(), "{{" + each.getKey() + "}}");
        }
        return named;
    }

    private String read() {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
