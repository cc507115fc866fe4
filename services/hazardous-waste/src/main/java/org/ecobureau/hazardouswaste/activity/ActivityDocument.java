package org.ecobureau.hazardouswaste.activity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Index;
import org.jspecify.annotations.Nullable;

/** The fields that records of the bureau's work have in common, and the queries over them. */
final class ActivityDocument {

    static final String ON = "state.on";
    static final String STATUS = "state.status";

    private ActivityDocument() {}

    static List<Index> indexes() {
        return List.of(Index.on("by_day", ON, "_id"), Index.on("by_status", STATUS, ON));
    }

    static Bson between(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<Bson> bounds = new ArrayList<>();
        if (from != null) {
            bounds.add(gte(ON, from.toString()));
        }
        if (to != null) {
            bounds.add(lte(ON, to.toString()));
        }
        return bounds.isEmpty() ? empty() : and(bounds);
    }

    static Bson recorded(Period period) {
        return and(eq(STATUS, ActivityStatus.RECORDED.name()), between(period.from(), period.to()));
    }
}
