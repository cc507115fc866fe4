package org.ecobureau.permits.duty;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All execution reports that are owed or were handed in. */
interface ExecutionReports extends Repository<ExecutionReport> {

    /** Which reports a list shows: those that meet everything given. */
    record Filter(
            @Nullable String permitId,
            @Nullable String creditCode,
            @Nullable String town,
            @Nullable IssuingOffice issuingOffice,
            @Nullable ReportStatus status,
            @Nullable Boolean overdue) {

        static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    /** How many are overdue in a town, for the office that looks after them. */
    record Overdue(IssuingOffice office, String town, int reports) {}

    /** The one due first comes first. */
    Connection<Stored<ExecutionReport>> list(Filter filter, LocalDate today, PageArguments page, Scope scope);

    /** By office and town. */
    List<Overdue> overdue(@Nullable IssuingOffice office, LocalDate today, Scope scope);

    /** Open ones that are due by that day and of which the holder was not reminded, the one due first first. */
    List<Stored<ExecutionReport>> toBeReminded(LocalDate dueBy, int most);

    /** Ids of those that the enterprise owes, for itself or for one that it follows, or that wait to be judged. */
    List<String> owedBy(String creditCode);

    /** Those under the permit that are owed or wait to be judged. */
    List<Stored<ExecutionReport>> unsettledOf(String permitId);

    /** Those that nobody has recorded as missing yet. */
    List<Stored<ExecutionReport>> lapsed(LocalDate today, int most);
}
