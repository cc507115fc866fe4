package org.ecobureau.gateway;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.gateway.execute.Engine;
import org.ecobureau.gateway.execute.EngineSettings;
import org.ecobureau.gateway.execute.RequestRefused;
import org.ecobureau.gateway.plan.Plan;
import org.ecobureau.gateway.protect.DocumentLimits;
import org.ecobureau.gateway.serve.SupergraphSource;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.ecobureau.gateway.supergraph.SupergraphProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the plan of an operation on a supergraph, without any service.
 *
 * <p>{@code --plan FILE [--supergraph FILE|URL] [--operation NAME] [--variables JSON]}
 */
final class PlanCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CommandLine line;
    private final PrintStream out;
    private final PrintStream err;

    PlanCommand(CommandLine line, PrintStream out, PrintStream err) {
        this.line = line;
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code: 0, or 1 where there is no plan. */
    int run() {
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plan().described()));
            return 0;
        } catch (RequestRefused e) {
            e.errors().forEach(error -> err.println(error.message()));
        } catch (SupergraphProblem | JacksonException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(e);
        }
        return 1;
    }

    private Plan plan() throws IOException {
        var query = Files.readString(Path.of(value("plan", "")));
        var source = SupergraphSource.at(value("supergraph", "classpath:supergraph.graphql"));
        var supergraph = Supergraph.parse(Objects.requireNonNullElse(source.next(), ""));
        Map<String, @Nullable Object> variables =
                JSON.readValue(value("variables", "{}"), new TypeReference<Map<String, @Nullable Object>>() {});
        var engine = new Engine(
                supergraph,
                request -> new CompletableFuture<>(),
                new EngineSettings(Duration.ZERO, 1, 1, DocumentLimits.NONE));
        return engine.plan(query, line.value("operation"), variables);
    }

    private String value(String option, String otherwise) {
        return Objects.requireNonNullElse(line.value(option), otherwise);
    }
}
