package org.ecobureau.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportResult.ImportLine;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.imports.ImportStatus;
import org.ecobureau.platform.imports.LineImport;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.test.servers.TestStore;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Jobs go on where they were, and take no line twice. */
class JobsIT {

    private static final Caller OFFICER = new Caller("officer", "Officer", Set.of(Role.COUNTY_OFFICER), null);
    private static final Caller OTHER = new Caller("other", "Other", Set.of(Role.COUNTY_OFFICER), null);
    private static final PageArguments PAGE = new PageArguments(100, null, null, null);

    /** Lines with a number; each is kept once for each key, as a repository does. */
    private final class Numbers implements LineImport {

        private final com.mongodb.client.MongoCollection<Document> kept = database.getCollection("numbers");
        private volatile int away = Integer.MAX_VALUE;
        private volatile Runnable beforeLine = () -> {};

        @Override
        public String kind() {
            return "numbers";
        }

        @Override
        public CsvImport columns() {
            return new CsvImport(Set.of("number"), Set.of());
        }

        @Override
        public void authorise(Caller caller) {
            caller.requireAny(Role.COUNTY_OFFICER);
        }

        @Override
        public Outcome<? extends Stored<?>> take(ImportRow row, CommandInput line, Caller caller) {
            beforeLine.run();
            Integer number = row.integer("number");
            row.throwIfAny();
            if (number == null || number >= away) {
                throw new MongoClientException("away");
            }
            if (number % 10 == 7) {
                throw Finding.of(PlatformProblem.MALFORMED)
                        .with("value", number)
                        .with("expected", "no seven")
                        .at("number")
                        .asProblem();
            }
            String key = String.valueOf(line.idempotencyKey());
            kept.replaceOne(
                    new Document("_id", key),
                    new Document("_id", key).append("number", number),
                    new com.mongodb.client.model.ReplaceOptions().upsert(true));
            Stored<?> stored =
                    new Stored<>("n" + number, 1, 0, 0, number, List.of(), List.of(), Instant.EPOCH, Instant.EPOCH);
            return new Outcome<>(stored, List.of(), List.of());
        }
    }

    private final MongoClient client = MongoClients.create(TestStore.current().uri());
    private final MongoDatabase database =
            client.getDatabase(TestStore.current().newDatabase());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2021-03-01T00:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private final MongoJobs jobs = new MongoJobs("test", database, new Outbox("test", JsonMapper.shared()), clock);
    private final MongoJobFiles files = new MongoJobFiles(database);
    private final Numbers numbers = new Numbers();
    private @Nullable JobRunner runner;

    @AfterEach
    void close() {
        if (runner != null) {
            runner.stop();
        }
        client.close();
    }

    @Test
    void anImportGoesOnWhereAnEndedProcessLeftIt() {
        numbers.away = 40;
        JobDesk desk = start();
        Job ordered = desk.startImport(file(60, null), OFFICER);
        Job broken = await(() -> job(ordered), job -> job.done() == 25 && numbers.kept.countDocuments() > 30);
        assertThat(broken.state()).isEqualTo(JobState.RUNNING);
        runner.stop();

        numbers.away = Integer.MAX_VALUE;
        start();
        Job waiting = job(ordered);
        assertThat(waiting.done()).isEqualTo(25);
        now.set(now.get().plus(Duration.ofMinutes(1)));
        Job done = await(() -> job(ordered), job -> job.state() == JobState.DONE);
        assertThat(done.total()).isEqualTo(60);
        assertThat(done.accepted()).isEqualTo(54);
        assertThat(done.rejected()).isEqualTo(6);
        assertThat(numbers.kept.countDocuments()).isEqualTo(54);
        List<ImportLine> refused =
                jobs.lines(ordered.id(), ImportStatus.REJECTED, PAGE).nodes();
        assertThat(refused).extracting(ImportLine::line).containsExactly(9, 19, 29, 39, 49, 59);
        Finding finding = refused.get(0).findings().get(0);
        assertThat(finding.code().name()).isEqualTo("MALFORMED");
        assertThat(finding.message(java.util.Locale.ENGLISH)).isEqualTo("7 (expected: no seven)");
        assertThat(jobs.lines(ordered.id(), null, PAGE).totalCount()).isEqualTo(60);
        List<String> told = database.getCollection("jobs").find().first().getList("pending", Document.class).stream()
                .map(event -> event.getString("envelope"))
                .toList();
        assertThat(told).hasSizeBetween(2, 11);
        assertThat(told.get(told.size() - 1)).contains("\"state\":\"DONE\"").contains("\"done\":60");
    }

    @Test
    void aJobIsOrderedOncePerKeyAndSeenByWhoOrderedIt() {
        JobDesk desk = start();
        Job first = desk.startImport(file(3, "key"), OFFICER);
        assertThat(desk.startImport(file(3, "key"), OFFICER).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> desk.startImport(file(4, "key"), OFFICER))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                                problem.findings().get(0).code())
                        .isEqualTo(PlatformProblem.IDEMPOTENCY_KEY_REUSED));
        assertThat(desk.find(first.id(), OTHER)).isNull();
        assertThat(desk.of(OTHER, PAGE).nodes()).isEmpty();
        assertThat(desk.of(OFFICER, PAGE).nodes()).extracting(Job::id).containsExactly(first.id());
        assertThatThrownBy(() -> desk.cancel(first.id(), OTHER)).isInstanceOf(Problem.class);
    }

    @Test
    void aCancelledJobStopsWhereItIs() {
        JobDesk desk = start();
        AtomicReference<String> id = new AtomicReference<>();
        java.util.concurrent.CountDownLatch known = new java.util.concurrent.CountDownLatch(1);
        numbers.beforeLine = () -> {
            try {
                known.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            if (numbers.kept.countDocuments() == 30) {
                desk.cancel(id.get(), OFFICER);
            }
        };
        id.set(desk.startImport(file(500, null), OFFICER).id());
        known.countDown();
        Job cancelled = await(() -> jobs.find(id.get()).orElseThrow(), job -> job.state() == JobState.CANCELLED);
        assertThat(cancelled.done()).isEqualTo(25);
        Job next = desk.startImport(file(1, null), OFFICER);
        await(() -> job(next), job -> job.state() == JobState.DONE);
        assertThat(numbers.kept.countDocuments()).isLessThan(60);
        assertThat(desk.cancel(id.get(), OFFICER).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aListIsFetchedInPiecesUntilItExpires() {
        JobDesk desk = start();
        Job ordered = desk.startExport(new Letters(), new Letters.Input(FileFormat.CSV, null), OFFICER);
        Job done = await(() -> job(ordered), job -> job.state() == JobState.DONE);
        assertThat(done.done()).isEqualTo(250);
        StringBuilder file = new StringBuilder();
        for (int piece = 0; piece < desk.pieces(done); piece++) {
            file.append(new String(Base64.getDecoder().decode(desk.piece(done, piece)), StandardCharsets.UTF_8));
        }
        assertThat(file.toString().lines()).hasSize(251).last().isEqualTo("249,x");
        assertThat(desk.piece(done, desk.pieces(done))).isNull();

        now.set(now.get().plus(Duration.ofDays(8)));
        await(() -> jobs.find(ordered.id()), Optional::isEmpty);
        assertThat(desk.piece(done, 0)).isNull();
    }

    /** 250 lines, a hundred a page. */
    private static final class Letters extends ListExport<Letters.Input, Integer> {

        record Input(FileFormat format, @Nullable String idempotencyKey) implements ExportInput {}

        Letters() {
            super(
                    "letters",
                    Input.class,
                    new Columns<Integer>().with("number", number -> number).with("letter", number -> "x"));
        }

        @Override
        protected Connection<Integer> page(Input input, PageArguments page, Caller caller) {
            int from = page.after() == null ? 0 : Integer.parseInt(page.after());
            int to = Math.min(250, from + 100);
            List<Connection.Edge<Integer>> edges = IntStream.range(from, to)
                    .mapToObj(number -> new Connection.Edge<>(String.valueOf(number + 1), number))
                    .toList();
            return new Connection<>(
                    edges, new Connection.PageInfo(to < 250, from > 0, null, String.valueOf(to)), () -> 250);
        }
    }

    private JobDesk start() {
        List<LineImport> imports = List.of(numbers);
        runner = new JobRunner(jobs, files, imports, List.of(new Letters()), JsonMapper.shared());
        runner.start();
        return new JobDesk(jobs, files, runner, imports, clock, JsonMapper.shared());
    }

    private Job job(Job job) {
        return jobs.find(job.id()).orElseThrow();
    }

    private static <T> T await(java.util.concurrent.Callable<T> look, java.util.function.Predicate<T> until) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(look, until);
    }

    private static ImportFileInput file(int lines, @Nullable String key) {
        StringBuilder csv = new StringBuilder("number\n");
        for (int i = 0; i < lines; i++) {
            csv.append(i).append('\n');
        }
        return new ImportFileInput(
                "numbers",
                FileFormat.CSV,
                Base64.getEncoder().encodeToString(csv.toString().getBytes(StandardCharsets.UTF_8)),
                key,
                null);
    }
}
