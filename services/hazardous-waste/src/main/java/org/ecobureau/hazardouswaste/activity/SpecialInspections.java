package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All special inspections. */
public interface SpecialInspections extends Repository<SpecialInspection> {

    /** By day, the latest first; both days included, null for no bound. */
    Connection<Stored<SpecialInspection>> list(
            @Nullable LocalDate from, @Nullable LocalDate to, PageArguments page, Scope scope);

    /** How many took place in the period and were not withdrawn. */
    int held(Period period);
}
