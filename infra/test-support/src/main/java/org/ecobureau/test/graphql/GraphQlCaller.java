package org.ecobureau.test.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service under test over HTTP, each time as a caller of a role. */
public final class GraphQlCaller {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Supplier<String> port;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A service inside a test, whose port is known when it has started. */
    @Autowired
    public GraphQlCaller(Environment environment) {
        this.port = () -> environment.getRequiredProperty("local.server.port");
    }

    /** A service in a process of its own. */
    public GraphQlCaller(int port) {
        this.port = () -> String.valueOf(port);
    }

    /** An officer or another caller who acts for no organisation. */
    public Session as(Role... roles) {
        return new Session(TestTokens.of(roles[0].name().toLowerCase(java.util.Locale.ROOT), null, roles));
    }

    /** A caller who acts for an organisation. */
    public Session as(Role role, String organisation) {
        return new Session(TestTokens.of(role + ":" + organisation, organisation, role));
    }

    public Session withoutToken() {
        return new Session(null);
    }

    public Session withToken(String token) {
        return new Session(token);
    }

    /** One caller. */
    public final class Session {

        private final @Nullable String token;

        private Session(@Nullable String token) {
            this.token = token;
        }

        public GraphQlAnswer ask(String document) {
            return ask(document, Map.of());
        }

        /** Asks in English. */
        public GraphQlAnswer ask(String document, Map<String, ?> variables) {
            return ask(document, variables, "en");
        }

        public GraphQlAnswer ask(String document, Map<String, ?> variables, String language) {
            return post(JSON.writeValueAsString(Map.of("query", document, "variables", variables)), language);
        }

        /** Sends that body, whatever it is. */
        public GraphQlAnswer post(String body) {
            return post(body, "en");
        }

        /** A mutation of the usual form, {@code name(input: …) { selection }}; the answer's data are its payload. */
        public GraphQlAnswer mutate(String name, Map<String, ?> input, String selection) {
            String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input!";
            return ask(
                    "mutation($input: %s) { %s(input: $input) { %s } }"
                            .formatted(name.startsWith("import") ? "ImportInput!" : type, name, selection),
                    Map.of("input", input));
        }

        private GraphQlAnswer post(String body, String language) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port.get() + "/graphql"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .header("Accept-Language", language)
                    .POST(BodyPublishers.ofString(body));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            try {
                HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
                return new GraphQlAnswer(response.statusCode(), response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
