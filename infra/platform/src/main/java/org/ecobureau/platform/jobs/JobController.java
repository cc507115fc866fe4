package org.ecobureau.platform.jobs;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ecobureau.platform.imports.ImportResult.ImportLine;
import org.ecobureau.platform.imports.ImportStatus;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** Jobs in GraphQL. The root fields carry the service's name, since all services are joined into one schema. */
@Controller
final class JobController implements RuntimeWiringConfigurer {

    private final JobDesk desk;
    private final JsonMapper json;
    private final String prefix;

    JobController(String service, JobDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
        this.prefix = Pattern.compile("-(.)").matcher(service).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher(
                        prefix + "Job", environment -> desk.find(text(environment, "id"), caller()))
                .dataFetcher(prefix + "Jobs", environment -> desk.of(caller(), page(environment))));
        wiring.type("Mutation", type -> type.dataFetcher(
                        prefix + "StartImport",
                        environment -> desk.startImport(input(environment, ImportFileInput.class), caller()))
                .dataFetcher(prefix + "CancelJob", environment -> desk.cancel(text(environment, "id"), caller())));
    }

    @SchemaMapping(typeName = "Job")
    String task(Job job) {
        return job.isImport() ? "IMPORT" : "EXPORT";
    }

    @SchemaMapping(typeName = "Job")
    Connection<ImportLine> lines(Job job, @Argument @Nullable ImportStatus status, @Arguments PageArguments page) {
        return desk.lines(job, status, page);
    }

    @SchemaMapping(typeName = "Job")
    @Nullable
    String mediaType(Job job) {
        return job.isImport() ? null : job.format().mediaType();
    }

    @SchemaMapping(typeName = "Job")
    int pieces(Job job) {
        return desk.pieces(job);
    }

    @SchemaMapping(typeName = "Job")
    @Nullable
    String piece(Job job, @Argument int index) {
        return desk.piece(job, index);
    }

    private <T> T input(DataFetchingEnvironment environment, Class<T> type) {
        Map<String, Object> input = environment.getArgument("input");
        return json.convertValue(input, type);
    }

    private static String text(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.getArgument(name));
    }

    private static PageArguments page(DataFetchingEnvironment environment) {
        return new PageArguments(
                environment.getArgument("first"),
                environment.getArgument("after"),
                environment.getArgument("last"),
                environment.getArgument("before"));
    }

    private static Caller caller() {
        return CallerResolver.current().requireAuthenticated();
    }
}
