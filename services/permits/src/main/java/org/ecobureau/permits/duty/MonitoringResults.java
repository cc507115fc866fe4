package org.ecobureau.permits.duty;

import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All results of self-monitoring. */
interface MonitoringResults extends Repository<MonitoringResult> {

    /** Which results a list shows: those that meet everything given. */
    record Filter(
            @Nullable String permitId,
            @Nullable String creditCode,
            @Nullable String town,
            @Nullable Boolean exceeded) {

        static final Filter ALL = new Filter(null, null, null, null);
    }

    /** The latest measured first. */
    Connection<Stored<MonitoringResult>> list(Filter filter, PageArguments page, Scope scope);
}
