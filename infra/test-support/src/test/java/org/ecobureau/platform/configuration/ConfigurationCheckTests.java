package org.ecobureau.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ConfigurationCheckTests {

    private static final String SECRET = "s3cret";

    @TempDir
    private Path directory;

    @Test
    void whatIsRightIsNotMentioned() {
        assertThat(findings(Map.of(
                        "spring.mongodb.uri", "mongodb://user:s3cret@mongo:27017/?replicaSet=rs0",
                        "spring.mongodb.database", "medical-waste",
                        "ecobureau.rabbitmq.uri", "amqp://user:s3cret@rabbitmq:5672/bureau",
                        "ecobureau.rabbitmq.management-uri", "http://rabbitmq:15672",
                        "ecobureau.jwt.issuer-uri", "http://keycloak:8080/realms/ecobureau",
                        "server.port", "8080",
                        "management.server.port", "-1")))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(findings(Map.of(
                        "spring.mongodb.uri", "mongo://user:s3cret@mongo",
                        "spring.mongodb.database", "medical waste",
                        "ecobureau.rabbitmq.uri", "http://user:s3cret@rabbitmq",
                        "ecobureau.rabbitmq.management-uri", "rabbitmq:15672",
                        "ecobureau.jwt.issuer-uri", "keycloak",
                        "server.port", "80800",
                        "management.server.port", "none")))
                .satisfiesExactly(
                        store -> assertThat(store).startsWith("MONGODB_URI: "),
                        database -> assertThat(database).startsWith("SPRING_MONGODB_DATABASE: medical waste "),
                        broker -> assertThat(broker).startsWith("RABBITMQ_URI: "),
                        management -> assertThat(management).startsWith("RABBITMQ_MANAGEMENT_URI: "),
                        issuer -> assertThat(issuer).startsWith("ECOBUREAU_JWT_ISSUER_URI: keycloak "),
                        port -> assertThat(port).startsWith("SERVER_PORT: 80800 "),
                        port -> assertThat(port).startsWith("MANAGEMENT_SERVER_PORT: none "))
                .noneMatch(finding -> finding.contains(SECRET));
    }

    @Test
    void tokensAreCheckedInOneWay() {
        assertThat(findings(Map.of("ecobureau.jwt.issuer-uri", "", "ecobureau.jwt.public-key-location", "")))
                .singleElement()
                .asString()
                .contains("neither is set");
        assertThat(findings(Map.of("ecobureau.jwt.issuer-uri", "http://a", "ecobureau.jwt.public-key-location", "b")))
                .singleElement()
                .asString()
                .contains("both are set");
    }

    @Test
    void aKeyThatIsNoneIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("key.pem"), "no key");

        assertThat(findings(Map.of("ecobureau.jwt.public-key-location", file.toString())))
                .singleElement()
                .asString()
                .startsWith("ECOBUREAU_JWT_PUBLIC_KEY: " + file);
        assertThat(findings(Map.of("ecobureau.jwt.public-key-location", "/nowhere/key.pem")))
                .hasSize(1);
    }

    @Test
    void theServiceEndsWithOneLine() {
        WrongConfiguration wrong = new WrongConfiguration(List.of("MONGODB_URI: no", "RABBITMQ_URI: no"));

        FailureAnalysis analysis = new WrongConfigurationAnalyzer().analyze(new IllegalStateException(wrong));

        assertThat(analysis.getDescription()).isEqualTo("MONGODB_URI: no; RABBITMQ_URI: no");
    }

    private static List<String> findings(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return ConfigurationCheck.findings(environment);
    }
}
