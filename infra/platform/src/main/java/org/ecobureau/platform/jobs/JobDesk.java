package org.ecobureau.platform.jobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.imports.ImportResult.ImportLine;
import org.ecobureau.platform.imports.ImportStatus;
import org.ecobureau.platform.imports.LineImport;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Takes orders for jobs and tells how they stand, to those who ordered them and to nobody else. */
public final class JobDesk {

    private static final int LONGEST_KEY = 200;

    private final MongoJobs jobs;
    private final MongoJobFiles files;
    private final JobRunner runner;
    private final Map<String, LineImport> imports = new TreeMap<>();
    private final Clock clock;
    private final JsonMapper json;

    JobDesk(
            MongoJobs jobs,
            MongoJobFiles files,
            JobRunner runner,
            List<LineImport> imports,
            Clock clock,
            JsonMapper json) {
        this.jobs = jobs;
        this.files = files;
        this.runner = runner;
        this.clock = clock;
        this.json = json;
        imports.forEach(each -> this.imports.put(each.kind(), each));
    }

    /**
     * Orders an import.
     *
     * <p>Errors: {@code RECORD_TYPE_UNKNOWN}, {@code MALFORMED}, {@code FILE_UNREADABLE}, {@code FILE_TOO_LARGE}, {@code FILE_TOO_LONG},
     * {@code IMPORT_COLUMNS}, and whoever may not import is refused.
     */
    Job startImport(ImportFileInput input, Caller caller) {
        LineImport lines = imports.get(input.kind());
        if (lines == null) {
            throw Finding.of(PlatformProblem.RECORD_TYPE_UNKNOWN)
                    .with("value", shortened(input.kind()))
                    .with("expected", imports.keySet())
                    .at("kind")
                    .asProblem();
        }
        lines.authorise(caller.requireAuthenticated());
        byte[] file = FileContent.decoded(input.content());
        lines.columns().requireColumns(Table.read(input.format(), file).header(), "content");
        String id = id(input.idempotencyKey(), caller);
        try {
            files.store(id, new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        boolean dryRun = Boolean.TRUE.equals(input.validateOnly());
        // The file is part of what is ordered: another file under the same key is another order.
        return add(id, input.kind(), true, input.format(), dryRun, Digest.sha256(input.content()), caller);
    }

    /** Orders an export of a list. */
    public <I extends ExportInput> Job startExport(ListExport<I, ?> export, I input, Caller caller) {
        caller.requireAuthenticated();
        String id = id(input.idempotencyKey(), caller);
        return add(id, export.kind(), false, input.format(), false, json.writeValueAsString(input), caller);
    }

    private Job add(
            String id,
            String kind,
            boolean isImport,
            FileFormat format,
            boolean validateOnly,
            String parameters,
            Caller caller) {
        Job ordered = new Job(
                id,
                kind,
                isImport,
                format,
                validateOnly,
                parameters,
                caller,
                JobState.WAITING,
                null,
                0,
                0,
                0,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                jobs.expiry(),
                List.of());
        Job job = jobs.add(ordered);
        if (!job.kind().equals(kind)
                || job.format() != format
                || !job.parameters().equals(parameters)) {
            throw Finding.of(PlatformProblem.IDEMPOTENCY_KEY_REUSED)
                    .at("idempotencyKey")
                    .asProblem();
        }
        runner.wake();
        return job;
    }

    private static String id(@Nullable String key, Caller caller) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Finding.of(PlatformProblem.IDEMPOTENCY_KEY_FORM)
                    .with("length", key.length())
                    .at("idempotencyKey")
                    .asProblem();
        }
        return key == null
                ? UUID.randomUUID().toString()
                : Digest.sha256("job\n" + caller.subject() + "\n" + key).substring(0, 32);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    @Nullable
    Job find(String id, Caller caller) {
        return jobs.find(id).filter(job -> job.belongsTo(caller)).orElse(null);
    }

    Connection<Job> of(Caller caller, PageArguments page) {
        return jobs.of(caller, page);
    }

    /** Stops a job where it is; lines that are behind it stay as they are. One that is over stays as it is. */
    Job cancel(String id, Caller caller) {
        Job job = find(id, caller);
        if (job == null) {
            throw Finding.of(PlatformProblem.NOT_FOUND)
                    .with("type", "job")
                    .with("id", shortened(id))
                    .asProblem();
        }
        return jobs.end(id, JobState.CANCELLED, List.of())
                .orElseGet(() -> java.util.Objects.requireNonNullElse(find(id, caller), job));
    }

    Connection<ImportLine> lines(Job job, @Nullable ImportStatus status, PageArguments page) {
        return jobs.lines(job.id(), status, page);
    }

    /** How many pieces the finished file has; 0 where there is none. */
    int pieces(Job job) {
        return job.isImport() || job.state() != JobState.DONE ? 0 : Math.toIntExact(files.count(job.id()));
    }

    /** A piece of the finished file, in Base64; null where there is none. */
    @Nullable
    String piece(Job job, int index) {
        return pieces(job) == 0
                ? null
                : files.chunk(job.id(), index)
                        .map(Base64.getEncoder()::encodeToString)
                        .orElse(null);
    }
}
