package org.ecobureau.hazardouswaste.intake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.hazardouswaste.licence.IntakeSource.Intake;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.hazardouswaste.wording.MassDocument;
import org.ecobureau.platform.inbox.Projection;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.vocabulary.standard.Quantity;
import org.springframework.stereotype.Repository;

/** One document per round. */
@Repository
class MongoRoundIntakes implements RoundIntakes {

    private static final String PLANT = "plant";
    private static final String YEAR = "year";
    private static final String DAY = "day";

    private final Projection rounds;

    MongoRoundIntakes(MongoDatabase database) {
        this.rounds = new Projection(database.getCollection("round_intakes"));
        rounds.collection().createIndex(Indexes.ascending(PLANT, YEAR), new IndexOptions().name("by_plant"));
        rounds.collection().createIndex(Indexes.ascending(DAY), new IndexOptions().name("by_day"));
    }

    @Override
    public void count(String roundId, String plant, LocalDate day, Quantity received, long sequence) {
        rounds.apply(
                roundId,
                sequence,
                new Document(PLANT, plant)
                        .append(YEAR, day.getYear())
                        .append(DAY, day.toString())
                        .append("received", MassDocument.write(received)));
    }

    @Override
    public List<Intake> taken(Collection<String> operators, int year) {
        WasteScope medical = new WasteScope(WasteCategory.HW01, null);
        List<Intake> taken = new ArrayList<>();
        rounds.collection()
                .aggregate(List.of(
                        new Document("$match", and(in(PLANT, operators), eq(YEAR, year))),
                        new Document("$group", new Document("_id", "$" + PLANT).append("sum", sum()))))
                .forEach(group ->
                        taken.add(new Intake(group.getString("_id"), medical, MassDocument.sum(group.get("sum")))));
        return taken;
    }

    @Override
    public Quantity received(Period period) {
        Document group = rounds.collection()
                .aggregate(List.of(
                        new Document(
                                "$match",
                                and(
                                        gte(DAY, period.from().toString()),
                                        lte(DAY, period.to().toString()))),
                        new Document("$group", new Document("_id", null).append("sum", sum()))))
                .first();
        return MassDocument.sum(group == null ? null : group.get("sum"));
    }

    private static Document sum() {
        return new Document("$sum", "$received." + MassDocument.KG);
    }
}
