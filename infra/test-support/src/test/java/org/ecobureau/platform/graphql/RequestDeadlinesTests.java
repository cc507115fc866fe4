package org.ecobureau.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;

@ExtendWith(OutputCaptureExtension.class)
class RequestDeadlinesTests {

    private static final String SCHEMA = """
            type Query { records: [Record!]!, later: String, broken: String }
            type Mutation { first: Boolean second: Boolean }
            type Record { name: String }
            """;

    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final Timer timer = new Timer();
    private final RequestDeadlines deadlines = new RequestDeadlines(timer);
    private final WebGraphQlHandler handler = WebGraphQlHandler.builder(
                    new DefaultExecutionGraphQlService(GraphQlSource.schemaResourceBuilder()
                            .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
                            .exceptionResolvers(List.of(new ProblemErrors()))
                            .configureRuntimeWiring(wiring -> wiring.type(
                                            "Query", type -> type.dataFetcher("records", all -> List.of(1, 2, 3))
                                                    .dataFetcher("later", this::later)
                                                    .dataFetcher("broken", this::broken))
                                    .type("Record", type -> type.dataFetcher("name", this::name))
                                    .type("Mutation", type -> type.dataFetcher("first", this::change)
                                            .dataFetcher("second", this::change)))
                            .build()))
            .interceptor(deadlines)
            .build();

    @AfterEach
    void stop() {
        deadlines.destroy();
    }

    private String name(DataFetchingEnvironment environment) {
        names.incrementAndGet();
        timer.pass();
        return "name";
    }

    /** Work that goes on elsewhere and is given up when the time is over. */
    private CompletableFuture<String> later(DataFetchingEnvironment environment) {
        ExecutionInput input = environment.getGraphQlContext().get(ExecutionInput.class);
        return CompletableFuture.supplyAsync(() -> {
            timer.pass();
            if (input.isCancelled()) {
                throw new AbortExecutionException("nobody waits");
            }
            return "later";
        });
    }

    private String broken(DataFetchingEnvironment environment) {
        throw new IllegalStateException("broken");
    }

    private boolean change(DataFetchingEnvironment environment) {
        timer.pass();
        return changes.incrementAndGet() > 0;
    }

    private WebGraphQlResponse ask(String document, @Nullable String milliseconds) {
        HttpHeaders headers = new HttpHeaders();
        if (milliseconds != null) {
            headers.add(RequestDeadlines.HEADER, milliseconds);
        }
        var request = new WebGraphQlRequest(
                URI.create("http://localhost/graphql"),
                headers,
                null,
                null,
                Map.of(),
                Map.of("query", document),
                "1",
                null);
        return Objects.requireNonNull(handler.handleRequest(request).block());
    }

    @Test
    void whenTheTimeIsOverNoFurtherFieldIsResolved() {
        WebGraphQlResponse answer = ask("{ records { name } }", "50");

        assertThat(names).hasValue(1);
        assertThat(answer.getErrors()).singleElement().satisfies(error -> assertThat(error.getExtensions())
                .containsEntry("code", "DEADLINE_EXCEEDED")
                .containsEntry("kind", "UNAVAILABLE"));
    }

    /** Operators are told by the log of what nobody foresaw, and a deadline that passes is an everyday matter. */
    @Test
    void whatEndsWithItsDeadlineIsNoFailureInTheLog(CapturedOutput log) {
        WebGraphQlResponse answer = ask("{ later }", "50");

        assertThat(answer.getErrors()).singleElement().satisfies(error -> assertThat(error.getExtensions())
                .containsEntry("code", "DEADLINE_EXCEEDED"));
        assertThat(log).doesNotContain("Unforeseen failure");

        ask("{ broken }", "50");
        assertThat(log).contains("Unforeseen failure").contains("IllegalStateException: broken");
    }

    @Test
    void aMutationThatHasBegunEndsAndTheNextDoesNotBegin() {
        ask("mutation { first second }", "50");

        assertThat(changes).hasValue(1);
    }

    @Test
    void whoGivesNoTimeIsAnswered() {
        for (String time : new String[] {null, "soon", "-1"}) {
            WebGraphQlResponse answer = ask("{ records { name } }", time);
            assertThat(answer.getErrors()).isEmpty();
            assertThat(answer.<Map<String, List<Object>>>getData().get("records"))
                    .hasSize(3);
        }
    }

    /** Whose time passes when it is told to. */
    private static final class Timer extends ScheduledThreadPoolExecutor {

        private final List<Runnable> tasks = new ArrayList<>();

        Timer() {
            super(1);
        }

        void pass() {
            tasks.forEach(Runnable::run);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            tasks.add(task);
            return super.schedule(() -> {}, 0, unit);
        }
    }
}
