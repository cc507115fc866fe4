package org.ecobureau.gateway.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.gateway.GatewayApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a gateway, runs the suites of a server against it and prints how many tests pass: {@code URL [SUITE…]}.
 *
 * <p>The last line is {@code {"suites":…,"tests":…,"passed":…}}; the exit code is 0 where all pass.
 */
final class ConformanceCommand {

    private static final String NOTHING_YET = """
            enum join__Graph { NONE @join__graph(name: "none", url: "") }
            type Query @join__type(graph: NONE) { nothing: Int @join__field(graph: NONE) }
            """;

    private final PrintStream out;
    private int suites;
    private int tests;
    private int passed;

    private ConformanceCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        var out = System.out;
        var directory = Files.createTempDirectory("conformance");
        int code;
        try (var gateway = gateway(directory.resolve("supergraph.graphql"))) {
            var suites = new Suites(URI.create(arguments[0].replaceAll("/+$", "")));
            var wanted = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : suites.ids();
            var port = gateway.getEnvironment().getRequiredProperty("local.server.port");
            var conformance = new Conformance(
                    suites, URI.create("http://localhost:" + port), directory.resolve("supergraph.graphql"));
            code = new ConformanceCommand(out).run(conformance, wanted);
        } finally {
            Files.deleteIfExists(directory.resolve("supergraph.graphql"));
            Files.deleteIfExists(directory);
        }
        System.exit(code);
    }

    private static ConfigurableApplicationContext gateway(Path supergraph) throws IOException {
        Files.writeString(supergraph, NOTHING_YET);
        return SpringApplication.run(
                GatewayApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=WARN",
                "--spring.main.banner-mode=off",
                "--ecobureau.gateway.supergraph-poll=20ms",
                "--ecobureau.gateway.calls.timeout=60s",
                "--ecobureau.gateway.deadline=90s",
                "--ecobureau.gateway.supergraph=" + supergraph);
    }

    private int run(Conformance conformance, List<String> wanted) throws IOException, InterruptedException {
        for (var suite : wanted) {
            var verdicts = conformance.run(suite);
            var failed = Conformance.failed(verdicts);
            suites++;
            tests += verdicts.size();
            passed += verdicts.size() - failed.size();
            out.printf("%-44s %3d of %3d%n", suite, verdicts.size() - failed.size(), verdicts.size());
            failed.forEach(test -> out.printf(
                    "  %d: %s%n     %s%n",
                    test.number(), test.query().strip().replaceAll("\\s+", " "), verdicts.get(test)));
        }
        out.println(Suites.JSON.writeValueAsString(sums()));
        return tests > 0 && passed == tests ? 0 : 1;
    }

    private Map<String, Integer> sums() {
        var sums = new LinkedHashMap<String, Integer>();
        sums.put("suites", suites);
        sums.put("tests", tests);
        sums.put("passed", passed);
        return sums;
    }
}
