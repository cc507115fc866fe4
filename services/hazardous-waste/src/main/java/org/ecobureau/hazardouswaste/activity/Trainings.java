package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All trainings. */
public interface Trainings extends Repository<Training> {

    /** How many were held, and how many people they trained. */
    record Held(int trainings, int peopleTrained) {}

    /** By day, the latest first; both days included, null for no bound. */
    Connection<Stored<Training>> list(
            @Nullable LocalDate from, @Nullable LocalDate to, PageArguments page, Scope scope);

    /** Those of the period that were not withdrawn. */
    Held held(Period period);
}
