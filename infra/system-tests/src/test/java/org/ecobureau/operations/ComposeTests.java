package org.ecobureau.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecobureau.test.servers.TestBroker;
import org.ecobureau.test.servers.TestStore;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The compose file and what lies beside it. */
class ComposeTests {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(ECOBUREAU_[A-Z_]+)(:-([^}]*))?}");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+(-[a-z]+)?");

    private final String text = Repository.text(Repository.of("docker-compose.yml"));
    private final Map<String, Map<String, Object>> services = services();

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        Map<String, Object> compose = (Map<String, Object>)
                Repository.yaml(Repository.of("docker-compose.yml")).get(0);
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    @Test
    void everyImageIsPinned() {
        services.forEach((name, service) -> {
            String image = service.get("image").toString();
            if (!image.startsWith("ecobureau/")) {
                assertThat(image).as(name).matches(PINNED);
            }
        });
    }

    @Test
    void everyApplicationIsConfined() {
        for (String application : Repository.APPLICATIONS) {
            assertThat(services.get(application))
                    .as(application)
                    .containsEntry("read_only", true)
                    .containsKeys("cap_drop", "security_opt", "mem_limit", "cpus", "restart", "stop_grace_period");
        }
    }

    @Test
    void everyServerHasLimits() {
        assertThat(services)
                .allSatisfy(
                        (name, service) -> assertThat(service).as(name).containsKeys("mem_limit", "cpus", "logging"));
    }

    @Test
    void noManagementPortIsPublished() {
        assertThat(services).allSatisfy((name, service) -> assertThat(String.valueOf(service.get("ports")))
                .as(name)
                .doesNotContain("9080", "9000"));
    }

    @Test
    void whatIsPublishedIsPublishedOnTheLoopbackInterface() {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(String.valueOf(service.getOrDefault("ports", "[127.0.0.1]")))
                        .as(name)
                        .matches("\\[((\\$\\{ECOBUREAU_BIND:-)?127\\.0\\.0\\.1.*,? ?)+]"));
    }

    @Test
    void theExampleOfTheEnvironmentNamesEverySecret() {
        String example = Repository.text(Repository.of("infra/docker/.env.example"));
        Set<String> secrets = new TreeSet<>();
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find()) {
            if ("trying-out".equals(variables.group(3))) {
                secrets.add(variables.group(1));
            }
        }

        assertThat(secrets).isNotEmpty().allSatisfy(secret -> assertThat(example)
                .contains(secret + "=GENERATED"));
        example.lines()
                .filter(line -> line.startsWith("ECOBUREAU_"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .forEach(variable -> assertThat(text).contains("${" + variable));
    }

    @Test
    void testsRunOnTheSameServers() {
        assertThat(services.get("mongodb")).containsEntry("image", TestStore.IMAGE);
        assertThat(services.get("rabbitmq")).containsEntry("image", TestBroker.IMAGE);
    }

    @Test
    void theRealmHasTheRolesAndClaimsThatTheServicesRead() {
        JsonNode realm = new JsonMapper().readTree(Repository.text(Repository.of("infra/docker/keycloak/realm.json")));

        assertThat(realm.at("/roles/realm").valueStream().map(role -> role.path("name")
                        .asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::name).toList());
        assertThat(realm.path("clientScopes").toString())
                .contains("\"claim.name\":\"roles\"", "\"claim.name\":\"organisation\"");
        assertThat(realm.path("users").valueStream().flatMap(user -> user.path("credentials")
                        .valueStream()))
                .isNotEmpty()
                .allSatisfy(credential ->
                        assertThat(credential.path("value").asString()).isEqualTo("${ECOBUREAU_DEMO_PASSWORD}"));
    }
}
