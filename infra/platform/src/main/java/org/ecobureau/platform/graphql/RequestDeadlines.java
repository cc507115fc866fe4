package org.ecobureau.platform.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.ecobureau.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Stops work for which nobody waits any more. A caller tells in the header {@value #HEADER} how many milliseconds there
 * are; when they are over no further field is resolved and no further mutation begins. One that has begun ends in its own
 * time: what it writes is written whole. Long work can ask the {@link ExecutionInput} in its context whether it is
 * cancelled.
 */
final class RequestDeadlines implements WebGraphQlInterceptor, DisposableBean {

    static final String HEADER = "x-request-timeout";

    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,9}");

    private final ScheduledExecutorService timer;

    RequestDeadlines() {
        this(Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "request-deadlines");
            thread.setDaemon(true);
            return thread;
        }));
    }

    RequestDeadlines(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String header = request.getHeaders().getFirst(HEADER);
        if (header == null || !MILLISECONDS.matcher(header).matches()) {
            return chain.next(request);
        }
        AtomicReference<@Nullable ExecutionInput> running = new AtomicReference<>();
        request.configureExecutionInput((input, builder) -> {
            ExecutionInput built = builder.build();
            built.getGraphQLContext().put(ExecutionInput.class, built);
            running.set(built);
            return built;
        });
        return Mono.defer(() -> {
            var deadline = timer.schedule(() -> cancel(running.get()), Long.parseLong(header), TimeUnit.MILLISECONDS);
            return chain.next(request)
                    .map(response -> told(response, running.get()))
                    .doFinally(end -> deadline.cancel(false));
        });
    }

    private static void cancel(@Nullable ExecutionInput input) {
        if (input != null) {
            input.cancel();
        }
    }

    private static WebGraphQlResponse told(WebGraphQlResponse response, @Nullable ExecutionInput input) {
        if (input == null || !input.isCancelled()) {
            return response;
        }
        PlatformProblem problem = PlatformProblem.DEADLINE_EXCEEDED;
        var error = GraphqlErrorBuilder.newError()
                .message(problem.english())
                .extensions(
                        Map.of("code", problem.name(), "kind", problem.kind().name()))
                .build();
        var result =
                ExecutionResultImpl.newExecutionResult().errors(List.of(error)).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
