package org.ecobureau.remediation.village;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** How a village is kept. The status that lists ask for stands beside what it follows from. */
final class VillageDocument implements DocumentMapping<Village> {

    static final String NAME = "state.name";
    static final String TOWN = "state.town";
    static final String STATUS = "state.status";
    static final String TREATED_ON = "state.treatedOn";
    static final String INVESTMENT_10K = "state.investment10k";
    static final String ACCEPTED_ON = "state.acceptedOn";

    @Override
    public String aggregate() {
        return "village";
    }

    @Override
    public String collection() {
        return "villages";
    }

    @Override
    public Document write(Village village) {
        Document document = new Document("name", village.name().value())
                .append("town", village.town().code())
                .append("status", village.status().name());
        Treatment treatment = village.treatment();
        if (treatment != null) {
            document.append("treatedOn", treatment.completedOn().toString())
                    .append("batch", treatment.batch().value())
                    .append(
                            "investment10k",
                            treatment.investment().in(Unit.CNY_10K).value());
        }
        LocalDate acceptedOn = village.acceptedOn();
        return acceptedOn == null ? document : document.append("acceptedOn", acceptedOn.toString());
    }

    @Override
    public Village read(Document state) {
        return new Village(
                new Label(state.getString("name")),
                Town.of(state.getString("town")),
                readTreatment(state),
                readDay(state.getString("acceptedOn")));
    }

    /** A village's entry belongs to no organisation. */
    @Override
    public Collection<String> organisations(Village village) {
        return List.of();
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.unique("name_in_town", VillageProblem.VILLAGE_ON_REGISTER, TOWN, NAME),
                Index.on("by_name", NAME, "_id"),
                Index.on("by_town", TOWN, NAME, "_id"),
                Index.on("by_status", STATUS, NAME, "_id"),
                Index.on("by_town_status", TOWN, STATUS, NAME, "_id"),
                Index.on("by_treatment", TREATED_ON, INVESTMENT_10K),
                Index.on("by_acceptance", ACCEPTED_ON));
    }

    private static @Nullable Treatment readTreatment(Document state) {
        LocalDate completedOn = readDay(state.getString("treatedOn"));
        return completedOn == null
                ? null
                : new Treatment(
                        completedOn,
                        new Label(state.getString("batch")),
                        new Quantity(
                                state.get("investment10k", Decimal128.class).bigDecimalValue(), Unit.CNY_10K));
    }

    private static @Nullable LocalDate readDay(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
