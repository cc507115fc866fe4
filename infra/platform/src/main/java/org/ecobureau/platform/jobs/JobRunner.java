package org.ecobureau.platform.jobs;

import com.mongodb.MongoException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.background.BackgroundWorker;
import org.ecobureau.platform.imports.ImportResult.ImportLine;
import org.ecobureau.platform.imports.LineImport;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works on jobs, one after another. What a process that ended has left is taken up by the next one that looks: an import
 * goes on behind its last noted line, and lines that were taken and not noted are recognised by their keys; an export
 * begins again.
 */
final class JobRunner extends BackgroundWorker {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LINES_PER_NOTE = 25;

    private final MongoJobs jobs;
    private final MongoJobFiles files;
    private final Map<String, LineImport> imports = new TreeMap<>();
    private final Map<String, ListExport<?, ?>> exports = new TreeMap<>();
    private final JsonMapper json;
    private final String owner = UUID.randomUUID().toString();

    JobRunner(
            MongoJobs jobs,
            MongoJobFiles files,
            List<LineImport> imports,
            List<ListExport<?, ?>> exports,
            JsonMapper json) {
        super("upkeep-jobs");
        this.jobs = jobs;
        this.files = files;
        this.json = json;
        imports.forEach(each -> this.imports.put(each.kind(), each));
        exports.forEach(each -> this.exports.put(each.kind(), each));
    }

    @Override
    protected Duration round() {
        Optional<Job> job = jobs.claim(owner);
        if (job.isEmpty()) {
            jobs.expire(files);
            return PAUSE;
        }
        work(job.get());
        return Duration.ZERO;
    }

    private void work(Job job) {
        try {
            if (job.isImport()) {
                importLines(job);
            } else {
                export(job, Objects.requireNonNull(exports.get(job.kind()), job.kind()));
            }
        } catch (Problem problem) {
            jobs.end(job.id(), JobState.FAILED, problem.findings());
        } catch (MongoException unreachable) {
            throw unreachable;
        } catch (IOException | RuntimeException unforeseen) {
            String reference = UUID.randomUUID().toString();
            LOG.error("Job {} failed, reference {}", job.id(), reference, unforeseen);
            jobs.end(
                    job.id(),
                    JobState.FAILED,
                    List.of(Finding.of(PlatformProblem.INTERNAL).with("reference", reference)));
        }
    }

    private void importLines(Job claimed) {
        LineImport kind = Objects.requireNonNull(imports.get(claimed.kind()), claimed.kind());
        Table table = Table.read(claimed.format(), files.read(claimed.id()));
        int total = table.lines().size();
        Job job = claimed;
        while (job.done() < total) {
            int from = job.done();
            int to = Math.min(total, from + LINES_PER_NOTE);
            List<ImportLine> results = new ArrayList<>();
            for (Table.Line line : table.lines().subList(from, to)) {
                results.add(take(job, kind, table, line));
            }
            Optional<Job> noted = jobs.progress(job, owner, total, to, results);
            if (noted.isEmpty() || !isRunning()) {
                leave(claimed);
                return;
            }
            job = noted.get();
        }
        jobs.end(job.id(), JobState.DONE, List.of());
    }

    private static ImportLine take(Job job, LineImport kind, Table table, Table.Line line) {
        String key = Digest.sha256(job.id() + "\n" + line.number() + "\n" + String.join("\u001f", line.values()));
        return kind.columns()
                .line(
                        line.number(),
                        table.header(),
                        line.values(),
                        key,
                        job.validateOnly(),
                        (row, input) -> kind.take(row, input, job.caller()));
    }

    /** Cancelled or taken over, or the process ends: then another one may go on at once. */
    private void leave(Job job) {
        jobs.release(job.id(), owner);
    }

    private <I extends ExportInput> void export(Job claimed, ListExport<I, ?> export) throws IOException {
        I input = json.readValue(claimed.parameters(), export.input());
        Path file = Files.createTempFile("export", null);
        try {
            Job job = claimed;
            try (TableWriter writer = TableWriter.of(
                    claimed.format(), export.header(), new BufferedOutputStream(Files.newOutputStream(file)))) {
                @Nullable String after = null;
                @Nullable Integer total = null;
                int written = 0;
                boolean more = true;
                while (more) {
                    Connection<List<@Nullable Object>> page = export.lines(
                            input, new PageArguments(PageArguments.LARGEST, after, null, null), claimed.caller());
                    total = total == null ? Math.toIntExact(page.totalCount()) : total;
                    for (List<@Nullable Object> values : page.nodes()) {
                        writer.write(values);
                        written++;
                    }
                    after = page.pageInfo().endCursor();
                    more = page.pageInfo().hasNextPage();
                    Optional<Job> noted = jobs.progress(job, owner, total, written, List.of());
                    if (noted.isEmpty() || !isRunning()) {
                        leave(claimed);
                        return;
                    }
                    job = noted.get();
                }
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
            files.delete(claimed.id());
            files.store(claimed.id(), file);
            jobs.end(claimed.id(), JobState.DONE, List.of());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
