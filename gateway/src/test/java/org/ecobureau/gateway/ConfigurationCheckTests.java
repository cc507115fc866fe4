package org.ecobureau.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ConfigurationCheckTests {

    private static List<String> findings(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", properties));
        return ConfigurationCheck.findings(environment);
    }

    @Test
    void whatIsRightIsNotMentioned() {
        assertThat(findings(Map.of(
                        "ecobureau.gateway.events.bus", "amqp://user:s3cret@rabbitmq:5672",
                        "ecobureau.jwt.issuer-uri", "https://login.example.org/realms/ecobureau",
                        "ecobureau.jwt.jwk-set-uri", "",
                        "server.port", "0",
                        "management.server.port", "-1")))
                .isEmpty();
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNoPasswordIsTold() {
        assertThat(findings(Map.of(
                        "ecobureau.gateway.events.bus", "http://user:s3cret@rabbitmq",
                        "ecobureau.jwt.issuer-uri", "login.example.org",
                        "ecobureau.jwt.jwk-set-uri", "keys",
                        "server.port", "eighty",
                        "management.server.port", "99999")))
                .extracting(finding -> finding.substring(0, finding.indexOf(':')))
                .containsExactly(
                        "ECOBUREAU_JWT_ISSUER_URI",
                        "ECOBUREAU_JWT_JWK_SET_URI",
                        "MANAGEMENT_SERVER_PORT",
                        "RABBITMQ_URI",
                        "SERVER_PORT");
        assertThat(findings(Map.of("ecobureau.gateway.events.bus", "http://user:s3cret@rabbitmq"))
                        .toString())
                .doesNotContain("s3cret");
    }
}
