package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days a list shows, both included; null for no bound. */
record ActivityFilter(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final ActivityFilter ALL = new ActivityFilter(null, null);
}
