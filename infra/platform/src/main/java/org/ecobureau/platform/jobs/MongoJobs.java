package org.ecobureau.platform.jobs;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.imports.ImportResult.ImportLine;
import org.ecobureau.platform.imports.ImportStatus;
import org.ecobureau.platform.outbox.Due;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.KeysetPager;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Jobs and what became of their lines. A process works on a job while it holds its lease; each write of progress
 * prolongs it and fails when another one has taken over.
 */
final class MongoJobs {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Order IN_FILE = new Order("LINE", "line", true);
    private static final Order NEWEST_FIRST = new Order("CREATED_AT", "createdAt", false);
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final String service;
    private final MongoCollection<Document> jobs;
    private final MongoCollection<Document> lines;
    private final Outbox outbox;
    private final Clock clock;
    private final KeysetPager<Job> jobPager;
    private final KeysetPager<ImportLine> linePager;

    MongoJobs(String service, MongoDatabase database, Outbox outbox, Clock clock) {
        this.service = service;
        this.jobs = database.getCollection("jobs");
        this.lines = database.getCollection("job_lines");
        this.outbox = outbox;
        this.clock = clock;
        this.jobPager = new KeysetPager<>(jobs, MongoJobs::read);
        this.linePager = new KeysetPager<>(lines, MongoJobs::readLine);
        jobs.createIndex(Indexes.ascending("leasedUntil", "createdAt", "state"));
        jobs.createIndex(
                Indexes.compoundIndex(Indexes.ascending("caller.subject"), Indexes.descending("createdAt", "_id")));
        jobs.createIndex(Indexes.ascending("expiresAt"));
        lines.createIndex(Indexes.ascending("job", "line", "_id"));
        lines.createIndex(Indexes.ascending("job", "status", "line", "_id"));
        outbox.register(jobs);
    }

    /** Enters a job; one that is there already stays as it is. */
    Job add(Job job) {
        Document document = write(job);
        try {
            jobs.insertOne(document);
            return job;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return find(job.id()).orElseThrow();
        }
    }

    Instant expiry() {
        return now().plus(KEPT);
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.find(eq("_id", id)).first()).map(MongoJobs::read);
    }

    Connection<Job> of(Caller caller, PageArguments page) {
        return jobPager.page(eq("caller.subject", caller.subject()), NEWEST_FIRST, page);
    }

    Connection<ImportLine> lines(String job, @Nullable ImportStatus status, PageArguments page) {
        Bson of = eq("job", job);
        return linePager.page(status == null ? of : and(of, eq("status", status.name())), IN_FILE, page);
    }

    /** Takes on a job that nobody works on, the oldest first; one that has ended has no lease. */
    Optional<Job> claim(String owner) {
        Date now = Date.from(clock.instant());
        Bson free = and(in("state", JobState.WAITING.name(), JobState.RUNNING.name()), lt("leasedUntil", now));
        return Optional.ofNullable(jobs.findOneAndUpdate(
                        free,
                        combine(
                                set("state", JobState.RUNNING.name()),
                                set("owner", owner),
                                set("leasedUntil", lease())),
                        new FindOneAndUpdateOptions()
                                .sort(new Document("leasedUntil", 1).append("createdAt", 1))
                                .returnDocument(ReturnDocument.AFTER)))
                .map(MongoJobs::read);
    }

    private Date lease() {
        return Date.from(clock.instant().plus(LEASE));
    }

    /** Gives a job back, to be gone on with at once. */
    void release(String id, String owner) {
        jobs.updateOne(
                and(eq("_id", id), eq("owner", owner), eq("state", JobState.RUNNING.name())),
                set("leasedUntil", new Date(0)));
    }

    /**
     * Notes lines and how far the job is.
     *
     * @return the job afterwards; empty where it is no longer this owner's to work on
     */
    Optional<Job> progress(Job before, String owner, @Nullable Integer total, int done, List<ImportLine> results) {
        if (!results.isEmpty()) {
            lines.bulkWrite(
                    results.stream()
                            .map(line -> new ReplaceOneModel<>(
                                    eq("_id", before.id() + "/" + line.line()),
                                    write(before.id(), line),
                                    new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
        int accepted = (int) results.stream()
                .filter(line -> line.status() == ImportStatus.ACCEPTED)
                .count();
        List<Bson> updates = new ArrayList<>(List.of(
                set("leasedUntil", lease()),
                set("done", done),
                inc("accepted", accepted),
                inc("rejected", results.size() - accepted)));
        if (total != null) {
            updates.add(set("total", total));
        }
        Document after = jobs.findOneAndUpdate(
                and(
                        eq("_id", before.id()),
                        eq("owner", owner),
                        eq("state", JobState.RUNNING.name()),
                        eq("done", before.done())),
                combine(updates),
                AFTER);
        if (after == null) {
            return Optional.empty();
        }
        Job job = read(after);
        if (isTenth(before, job)) {
            tell(job, after.getLong("sequence") + 1);
        }
        return Optional.of(job);
    }

    private static boolean isTenth(Job before, Job after) {
        Integer total = after.total();
        return total != null
                && total > 0
                && (before.total() == null || 10L * before.done() / total < 10L * after.done() / total);
    }

    /** Ends a job and says so, in one write, unless it has ended. */
    Optional<Job> end(String id, JobState state, List<Finding> findings) {
        for (int attempt = 0; attempt < 8; attempt++) {
            Document before = jobs.find(eq("_id", id)).first();
            if (before == null || read(before).state().isOver()) {
                return Optional.empty();
            }
            Instant now = now();
            Document ended = new Document(before)
                    .append("state", state.name())
                    .append("finishedAt", Date.from(now))
                    .append("expiresAt", Date.from(expiry()))
                    .append("findings", FindingDocuments.write(findings));
            long sequence = before.getLong("sequence") + 1;
            var written = jobs.updateOne(
                    and(
                            eq("_id", id),
                            eq("sequence", sequence - 1),
                            eq("done", before.get("done")),
                            eq("state", before.get("state"))),
                    combine(
                            unset("leasedUntil"),
                            set("state", ended.get("state")),
                            set("finishedAt", ended.get("finishedAt")),
                            set("expiresAt", ended.get("expiresAt")),
                            set("findings", ended.get("findings")),
                            said(read(ended), sequence, now)));
            if (written.getMatchedCount() > 0) {
                outbox.wake(jobs, id);
                return Optional.of(read(ended));
            }
        }
        return Optional.empty();
    }

    /** Throws away what has expired. */
    void expire(MongoJobFiles files) {
        jobs.find(lte("expiresAt", Date.from(clock.instant()))).limit(100).forEach(job -> {
            String id = job.getString("_id");
            files.delete(id);
            lines.deleteMany(eq("job", id));
            jobs.deleteOne(eq("_id", id));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far the job is, said once: who comes second leaves it. */
    private void tell(Job job, long sequence) {
        var told = jobs.updateOne(and(eq("_id", job.id()), eq("sequence", sequence - 1)), said(job, sequence, now()));
        if (told.getMatchedCount() > 0) {
            outbox.wake(jobs, job.id());
        }
    }

    private Bson said(Job job, long sequence, Instant now) {
        Command cause = Command.because(job.id() + "/" + sequence, service, now, now);
        var event = outbox.pending("job", job.id(), sequence, JobProgressed.of(service, job), now, cause);
        return combine(
                set("sequence", sequence), push("pending", event.document()), min("due", Due.since(job.id(), now)));
    }

    private static Document write(String job, ImportLine line) {
        return new Document("_id", job + "/" + line.line())
                .append("job", job)
                .append("line", line.line())
                .append("status", line.status().name())
                .append("record", line.id())
                .append("findings", FindingDocuments.write(line.findings()));
    }

    private static ImportLine readLine(Document line) {
        return new ImportLine(
                line.getInteger("line"),
                ImportStatus.valueOf(line.getString("status")),
                line.getString("record"),
                FindingDocuments.read(line));
    }

    private static Document write(Job job) {
        Caller caller = job.caller();
        return new Document("_id", job.id())
                .append("kind", job.kind())
                .append("import", job.isImport())
                .append("format", job.format().name())
                .append("validateOnly", job.validateOnly())
                .append("parameters", job.parameters())
                .append(
                        "caller",
                        new Document("subject", caller.subject())
                                .append("name", caller.name())
                                .append(
                                        "roles",
                                        caller.roles().stream().map(Role::name).toList())
                                .append("organisation", caller.organisation()))
                .append("state", job.state().name())
                .append("done", job.done())
                .append("accepted", job.accepted())
                .append("rejected", job.rejected())
                .append("createdAt", Date.from(job.createdAt()))
                .append("expiresAt", Date.from(job.expiresAt()))
                .append("leasedUntil", new Date(0))
                .append("sequence", 0L)
                .append("pending", List.of());
    }

    private static Job read(Document job) {
        Document caller = job.get("caller", Document.class);
        Date finishedAt = job.getDate("finishedAt");
        return new Job(
                job.getString("_id"),
                job.getString("kind"),
                job.getBoolean("import"),
                FileFormat.valueOf(job.getString("format")),
                job.getBoolean("validateOnly"),
                job.getString("parameters"),
                new Caller(
                        caller.getString("subject"),
                        caller.getString("name"),
                        caller.getList("roles", String.class).stream()
                                .map(Role::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                        caller.getString("organisation")),
                JobState.valueOf(job.getString("state")),
                job.getInteger("total"),
                job.getInteger("done"),
                job.getInteger("accepted"),
                job.getInteger("rejected"),
                job.getDate("createdAt").toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                job.getDate("expiresAt").toInstant(),
                FindingDocuments.read(job));
    }
}
