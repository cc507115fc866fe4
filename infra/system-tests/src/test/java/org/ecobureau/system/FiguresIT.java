package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecobureau.test.processes.Service;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;

/** Whatever a dashboard or an alert asks for is a figure that the running system shows. */
class FiguresIT {

    private static final Path OBSERVABILITY = Path.of("../observability");
    private static final Pattern NAME = Pattern.compile("\\b(ecobureau|gateway|http|jvm|process)_[a-z_]+\\b");

    /** Of others: RabbitMQ's own figures, and Prometheus's. */
    private static final Pattern SHOWN = Pattern.compile("(?m)^([a-z_]+)[{ ]");

    private final RunningSystem system = RunningSystem.current();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyFigureThatIsAskedForIsShown() throws Exception {
        system.gateway().as(Role.COUNTY_OFFICER).ask("query Figures { permits(first: 1) { totalCount } }");
        Set<String> shown = new TreeSet<>();
        for (Service service : Service.values()) {
            Matcher names = SHOWN.matcher(scrape(service, RunningSystem.officeToken()));
            while (names.find()) {
                shown.add(names.group(1));
            }
        }

        assertThat(asked()).isNotEmpty().isSubsetOf(shown);
    }

    @Test
    void figuresOnThePublicPortAreForOfficersOfTheCity() throws Exception {
        for (Service service : Service.values()) {
            assertThat(status(service)).as(service.label()).isIn(401, 403);
        }
    }

    @Test
    void everyServiceWithRulesShowsItsDeadlines() throws Exception {
        for (Service service :
                List.of(Service.PERMITS, Service.HAZARDOUS_WASTE, Service.MEDICAL_WASTE, Service.REMEDIATION)) {
            assertThat(scrape(service, RunningSystem.officeToken()))
                    .as(service.label())
                    .containsPattern("(?m)^ecobureau_deadlines\\{.*state=\"overdue\".*} \\d");
        }
    }

    private static Set<String> asked() throws Exception {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(OBSERVABILITY)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> each.toString().matches(".*\\.(json|yml)"))
                    .toList()) {
                Matcher names = NAME.matcher(Files.readString(file));
                while (names.find()) {
                    asked.add(names.group());
                }
            }
        }
        return asked;
    }

    private String scrape(Service service, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(service))
                .header("Authorization", "Bearer " + token)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(service.label()).isEqualTo(200);
        return response.body();
    }

    private int status(Service service) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(service)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private URI uri(Service service) {
        return URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(system.port(service)));
    }
}
