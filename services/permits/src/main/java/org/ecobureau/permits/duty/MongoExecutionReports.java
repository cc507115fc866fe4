package org.ecobureau.permits.duty;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoExecutionReports extends MongoRepository<ExecutionReport> implements ExecutionReports {

    private static final Order BY_DUE = new Order("DUE_ON", ExecutionReportDocument.DUE_ON, true);
    private static final Bson UNSETTLED = in(
            ExecutionReportDocument.STATUS,
            ReportStatus.UNSETTLED.stream().map(Enum::name).toList());
    private static final Order OWED_BY_DUE = new Order("OPEN_UNTIL", ExecutionReportDocument.OPEN_UNTIL, true);

    MongoExecutionReports(MongoDatabase database, Outbox outbox) {
        super(database, new ExecutionReportDocument(), outbox);
    }

    @Override
    public Connection<Stored<ExecutionReport>> list(Filter filter, LocalDate today, PageArguments page, Scope scope) {
        List<Bson> parts = new ArrayList<>();
        equal(parts, DebtorDocument.PERMIT, filter.permitId());
        equal(parts, DebtorDocument.CREDIT_CODE, filter.creditCode());
        equal(parts, DebtorDocument.TOWN, filter.town());
        equal(parts, DebtorDocument.OFFICE, filter.issuingOffice());
        ReportStatus status = filter.status();
        if (status != null) {
            parts.add(having(status, today));
        }
        Boolean overdue = filter.overdue();
        if (overdue != null) {
            parts.add(
                    overdue
                            ? overdue(today)
                            : or(
                                    eq(ExecutionReportDocument.OPEN_UNTIL, null),
                                    gte(ExecutionReportDocument.OPEN_UNTIL, today.toString())));
        }
        // What is owed is open until the day on which it is due: the same order, over those alone.
        Order order = Boolean.TRUE.equals(overdue) ? OWED_BY_DUE : BY_DUE;
        return page(scope, parts.isEmpty() ? empty() : and(parts), order, page);
    }

    private static Bson overdue(LocalDate today) {
        return and(
                gt(ExecutionReportDocument.OPEN_UNTIL, ""), lt(ExecutionReportDocument.OPEN_UNTIL, today.toString()));
    }

    private static void equal(List<Bson> parts, String field, @Nullable Object value) {
        if (value != null) {
            parts.add(eq(field, value.toString()));
        }
    }

    /** Those that stand so on that day, recorded or not. */
    private static Bson having(ReportStatus status, LocalDate today) {
        Bson recorded = eq(ExecutionReportDocument.STATUS, status.name());
        return switch (status) {
            case DUE -> and(recorded, gte(ExecutionReportDocument.DUE_ON, today.toString()));
            case MISSING ->
                or(
                        recorded,
                        and(
                                eq(ExecutionReportDocument.STATUS, ReportStatus.DUE.name()),
                                lt(ExecutionReportDocument.DUE_ON, today.toString())));
            default -> recorded;
        };
    }

    @Override
    public List<Overdue> overdue(@Nullable IssuingOffice office, LocalDate today, Scope scope) {
        Bson late = overdue(today);
        Bson wanted = office == null ? late : and(late, eq(DebtorDocument.OFFICE, office.name()));
        List<Overdue> overdue = new ArrayList<>();
        collection(scope)
                .aggregate(List.of(
                        match(within(scope, wanted)),
                        group(
                                new Document("office", "$" + DebtorDocument.OFFICE)
                                        .append("town", "$" + DebtorDocument.TOWN),
                                sum("reports", 1))))
                .forEach(found -> {
                    Document of = found.get("_id", Document.class);
                    overdue.add(new Overdue(
                            IssuingOffice.valueOf(of.getString("office")),
                            of.getString("town"),
                            found.get("reports", Number.class).intValue()));
                });
        overdue.sort(Comparator.comparing(Overdue::office).thenComparing(Overdue::town));
        return overdue;
    }

    @Override
    public List<Stored<ExecutionReport>> toBeReminded(LocalDate dueBy, int most) {
        return first(ExecutionReportDocument.REMIND_BY, lte(ExecutionReportDocument.REMIND_BY, dueBy.toString()), most);
    }

    @Override
    public List<Stored<ExecutionReport>> lapsed(LocalDate today, int most) {
        return first(
                ExecutionReportDocument.MISSED_AFTER, lt(ExecutionReportDocument.MISSED_AFTER, today.toString()), most);
    }

    @Override
    public List<String> owedBy(String creditCode) {
        return collection()
                .find(within(Scope.of(creditCode), UNSETTLED))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<Stored<ExecutionReport>> unsettledOf(String permitId) {
        return collection()
                .find(and(eq(DebtorDocument.PERMIT, permitId), UNSETTLED))
                .map(this::stored)
                .into(new ArrayList<>());
    }

    private List<Stored<ExecutionReport>> first(String field, Bson filter, int most) {
        return collection()
                .find(and(gt(field, ""), filter))
                .sort(ascending(field))
                .limit(most)
                .map(this::stored)
                .into(new ArrayList<>());
    }
}
