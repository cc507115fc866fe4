package org.ecobureau.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ecobureau.dataset.FakeGateway.Answer;
import org.ecobureau.dataset.FakeGateway.Request;
import org.junit.jupiter.api.Test;

class DatasetLoaderTests {

    private static final Patience SHORT =
            new Patience(Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMillis(40));
    private static final LoadProgress SILENT = (done, total, label) -> {};

    private static ImportFile file(String name, String mutation, int stage, int records) {
        List<String> lines =
                IntStream.rangeClosed(1, records).mapToObj(i -> name + i + ",x").toList();
        return new ImportFile(name, mutation, stage, "标签" + name, "code,other", lines);
    }

    private static DatasetLoader loader(FakeGateway gateway, ImportFile... files) {
        return new DatasetLoader(gateway.client(), SHORT, List.of(files));
    }

    @Test
    void everyRecordIsSentOnceInOrderUnderItsHeaderAndKey() throws IOException {
        ImportFile file = file("a", "importA", 1, 533);
        try (FakeGateway gateway = new FakeGateway(request -> Answer.accepted())) {
            loader(gateway, file).load(SILENT);
            assertThat(gateway.requests().stream().flatMap(request -> request.records().stream()))
                    .containsExactlyElementsOf(file.records());
            assertThat(gateway.requests()).allSatisfy(request -> {
                assertThat(request.csv()).startsWith("code,other\n").endsWith("\n");
                assertThat(request.idempotencyKey()).isEqualTo("hengnan-2020/a");
                assertThat(request.authorization()).isEqualTo("Bearer token");
                assertThat(request.records()).hasSizeLessThanOrEqualTo(200);
            });
        }
    }

    @Test
    void aStageWaitsForTheStageBefore() throws IOException {
        try (FakeGateway gateway = new FakeGateway(request -> Answer.accepted())) {
            loader(gateway, file("a", "importA", 1, 90), file("b", "importB", 2, 90), file("c", "importC", 2, 90))
                    .load(SILENT);
            List<Request> requests = gateway.requests();
            int lastOfFirst = IntStream.range(0, requests.size())
                    .filter(i -> requests.get(i).isFor("importA"))
                    .max()
                    .orElseThrow();
            assertThat(requests.subList(0, lastOfFirst + 1)).allMatch(request -> request.isFor("importA"));
            assertThat(requests).anyMatch(request -> request.isFor("importB"));
            assertThat(requests).anyMatch(request -> request.isFor("importC"));
        }
    }

    @Test
    void progressRisesToTheTotal() throws IOException {
        List<Integer> heard = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        try (FakeGateway gateway = new FakeGateway(request -> Answer.accepted())) {
            loader(gateway, file("a", "importA", 1, 300), file("b", "importB", 1, 77))
                    .load((done, total, label) -> {
                        assertThat(total).isEqualTo(377);
                        heard.add(done);
                        labels.add(label);
                    });
        }
        assertThat(heard).isSorted().endsWith(377);
        assertThat(labels).containsExactlyInAnyOrder("标签a", "标签b");
    }

    @Test
    void whatIsOutOfReachIsTriedAgainWithFewerRecords() throws IOException {
        ImportFile file = file("a", "importA", 1, 60);
        AtomicInteger calls = new AtomicInteger();
        Set<String> taken = ConcurrentHashMap.newKeySet();
        try (FakeGateway gateway = new FakeGateway(request -> switch (calls.incrementAndGet()) {
            case 1 -> Answer.unavailable();
            case 2 -> new Answer(503, "");
            default -> {
                taken.addAll(request.records());
                yield Answer.accepted();
            }
        })) {
            loader(gateway, file).load(SILENT);
            assertThat(taken).hasSize(60);
            assertThat(gateway.requests().stream().limit(3).map(request -> request.records()
                            .size()))
                    .containsExactly(20, 10, 5);
        }
    }

    @Test
    void whatStaysOutOfReachIsGivenUpWithTheReason() throws IOException {
        try (FakeGateway gateway = new FakeGateway(request -> Answer.unavailable())) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(
                            () -> loader(gateway, file("a", "importA", 1, 5)).load(SILENT))
                    .withMessageContaining("a.csv")
                    .withMessageContaining("The service permits is not available");
        }
    }

    @Test
    void aRefusedRecordEndsTheLoadWithFileLineAndFinding() throws IOException {
        ImportFile file = file("a", "importA", 1, 30);
        try (FakeGateway gateway = new FakeGateway(request -> request.records().contains("a27,x")
                ? Answer.of("{\"data\":{\"result\":{\"accepted\":8,\"results\":[{\"line\":"
                        + (request.records().indexOf("a27,x") + 2)
                        + ",\"findings\":[{\"code\":\"TOWN_UNKNOWN\",\"field\":\"town\",\"message\":\"nowhere\"}]}]}}}")
                : Answer.accepted())) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() ->
                            loader(gateway, file, file("b", "importB", 2, 3)).load(SILENT))
                    .withMessage("a.csv, line 28: TOWN_UNKNOWN town: nowhere");
            assertThat(gateway.requests()).noneMatch(request -> request.isFor("importB"));
        }
    }

    @Test
    void aRefusedFileIsNotTriedAgain() throws IOException {
        try (FakeGateway gateway = new FakeGateway(
                request -> Answer.of("{\"data\":null,\"errors\":[{\"message\":\"columns: [x]\",\"path\":[\"result\"],"
                        + "\"extensions\":{\"code\":\"IMPORT_COLUMNS\",\"kind\":\"INVALID\"}}]}"))) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(
                            () -> loader(gateway, file("a", "importA", 1, 5)).load(SILENT))
                    .withMessage("importA refuses a.csv: columns: [x]");
            assertThat(gateway.requests()).hasSize(1);
        }
    }

    @Test
    void aTokenThatIsRefusedEndsTheLoadAtOnce() throws IOException {
        try (FakeGateway gateway = new FakeGateway(request -> new Answer(401, ""))) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(
                            () -> loader(gateway, file("a", "importA", 1, 5)).load(SILENT))
                    .withMessageContaining("refuses the token");
            assertThat(gateway.requests()).hasSize(1);
        }
    }

    /** The services take a record once per key; a second load sends the same keys again. */
    @Test
    void aBrokenLoadIsCarriedOnUnderTheSameKeys() throws IOException {
        ImportFile file = file("a", "importA", 1, 100);
        Set<String> taken = ConcurrentHashMap.newKeySet();
        AtomicInteger calls = new AtomicInteger();
        try (FakeGateway gateway = new FakeGateway(request -> {
            if (calls.incrementAndGet() == 2) {
                return new Answer(403, "");
            }
            request.records().forEach(record -> taken.add(request.idempotencyKey() + record));
            return Answer.accepted();
        })) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> loader(gateway, file).load(SILENT));
            assertThat(taken).hasSizeBetween(1, 99);
            loader(gateway, file).load(SILENT);
            assertThat(taken).hasSize(100);
        }
    }

    @Test
    void nothingIsLeftToLoadOnceTheLastFileIsThere() throws IOException {
        assertThat(isLoaded(0, false, 0)).isFalse();
        assertThat(isLoaded(700, true, 0)).isFalse();
        assertThat(isLoaded(786, true, 2)).isFalse();
        assertThat(isLoaded(786, true, 3)).isTrue();
    }

    @Test
    void aRegisterOfSomebodyElseIsLeftAlone() throws IOException {
        assertThat(isLoaded(12, false, 0)).isTrue();
    }

    private static boolean isLoaded(int enterprises, boolean ours, int villages) throws IOException {
        String body = """
                {"data":{"enterprises":{"totalCount":%d},"enterprise":%s,"villages":{"totalCount":%d}}}
                """.formatted(enterprises, ours ? "{\"creditCode\":\"enterprises1\"}" : "null", villages);
        try (FakeGateway gateway = new FakeGateway(request -> Answer.of(body))) {
            ImportFile first = file("enterprises", "importEnterprises", 1, 5);
            boolean loaded = loader(gateway, first, file("villages", "importVillages", 2, 3))
                    .isLoaded();
            assertThat(gateway.requests().get(0).variables().path("first").asString())
                    .isEqualTo("enterprises1");
            return loaded;
        }
    }

    @Test
    void whetherAnythingIsLoadedIsAskedUntilThereIsAnAnswer() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (FakeGateway gateway = new FakeGateway(
                request -> calls.incrementAndGet() < 3
                        ? Answer.unavailable()
                        : Answer.of(
                                "{\"data\":{\"enterprises\":{\"totalCount\":0},\"enterprise\":null,\"villages\":{\"totalCount\":0}}}"))) {
            assertThat(loader(gateway, file("a", "importA", 1, 5)).isLoaded()).isFalse();
            assertThat(calls).hasValue(3);
        }
    }
}
