package org.ecobureau.gateway.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import graphql.ExecutionResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.ecobureau.gateway.shop.ShopServers;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedQueriesTests {

    private static final String QUERY = "query($year: Int!) { catalogue(year: $year) { year } }";

    /** One for each call that reached a service, which answers when the test does. */
    private final List<CompletableFuture<SubgraphAnswer>> calls = new CopyOnWriteArrayList<>();

    private final Engine engine = new Engine(
            Supergraph.parse(ShopServers.supergraph()),
            request -> {
                var call = new CompletableFuture<SubgraphAnswer>();
                calls.add(call);
                return call;
            },
            EngineTests.SETTINGS);
    private final SharedQueries queries = new SharedQueries(true);
    private final List<Thread> callers = new ArrayList<>();

    @AfterEach
    void answerAll() throws InterruptedException {
        calls.forEach(call -> answer(call, 0));
        for (var caller : callers) {
            caller.join();
        }
    }

    private static void answer(CompletableFuture<SubgraphAnswer> call, int year) {
        var catalogue = new ObjectValue();
        catalogue.put("year", year);
        var data = new ObjectValue();
        data.put("catalogue", catalogue);
        call.complete(new SubgraphAnswer(data, List.of()));
    }

    private FutureTask<ExecutionResult> ask(String document, int year, String token, BooleanSupplier gone) {
        var headers = Map.of("authorization", token, "x-request-id", "r" + callers.size());
        var request = new OperationRequest(document, null, Map.of("year", year), headers, Terms.USUAL.whileThere(gone));
        var answer = new FutureTask<>(() -> queries.answer(engine, request));
        var caller = new Thread(answer);
        callers.add(caller);
        caller.start();
        await().until(() -> caller.getState() == Thread.State.TIMED_WAITING || answer.isDone());
        return answer;
    }

    private FutureTask<ExecutionResult> ask(int year, String token) {
        return ask(QUERY, year, token, () -> false);
    }

    private static String text(FutureTask<ExecutionResult> answer) throws Exception {
        return new String(AnswerWriter.bytes(answer.get()), StandardCharsets.UTF_8);
    }

    @Test
    void equalQueriesOfOneCallerAreAnsweredTogether() throws Exception {
        var one = ask(2020, "Ann's");
        var other = ask(2020, "Ann's");
        assertThat(calls).hasSize(1);
        answer(calls.get(0), 2020);
        assertThat(text(one)).isEqualTo("{\"data\":{\"catalogue\":{\"year\":2020}}}");
        assertThat(text(other)).isEqualTo(text(one));
        ask(2020, "Ann's");
        assertThat(calls).hasSize(2);
    }

    @Test
    void anotherCallerOrAnotherVariableIsAnsweredAlone() throws Exception {
        var ann = ask(2020, "Ann's");
        var bo = ask(2020, "Bo's");
        var anotherOfAnn = ask(2021, "Ann's");
        assertThat(calls).hasSize(3);
        answer(calls.get(0), 1);
        answer(calls.get(1), 2);
        answer(calls.get(2), 3);
        assertThat(text(ann)).contains("1");
        assertThat(text(bo)).contains("2");
        assertThat(text(anotherOfAnn)).contains("3");
    }

    @Test
    void afterAChangeNothingFromBeforeIsAnswered() throws Exception {
        ask(2020, "Ann's");
        var change = ask("mutation { rename(id: \"u1\", name: \"New\") { id } }", 0, "Bo's", () -> false);
        answer(calls.get(1), 0);
        change.get();
        var after = ask(2020, "Ann's");
        assertThat(calls).hasSize(3);
        answer(calls.get(2), 2020);
        assertThat(text(after)).contains("2020");
    }

    @Test
    void aQueryIsGivenUpOnlyWhenAllWhoWaitForItHaveLeft() throws Exception {
        var gone = new AtomicBoolean();
        var first = ask(QUERY, 2020, "Ann's", gone::get);
        var second = ask(QUERY, 2020, "Ann's", gone::get);
        var third = ask(2020, "Ann's");
        gone.set(true);
        assertThat(second.get().getErrors()).hasSize(1);
        answer(calls.get(0), 2020);
        assertThat(text(third)).contains("2020");
        assertThat(text(first)).isEqualTo(text(third));

        ask(QUERY, 2021, "Ann's", () -> true).get();
        assertThat(calls.get(1)).isCancelled();
    }
}
