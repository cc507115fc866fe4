package org.ecobureau.hazardouswaste.intake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.hazardouswaste.licence.IntakeSource.Intake;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.hazardouswaste.wording.MassDocument;
import org.ecobureau.platform.inbox.Projection;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document per round. */
@Repository
class MongoRoundIntakes implements RoundIntakes {

    private static final String PLANT = "plant";
    private static final String DAY = "day";

    private final Projection rounds;

    MongoRoundIntakes(MongoDatabase database) {
        this.rounds = new Projection(database.getCollection("round_intakes"));
        rounds.collection().createIndex(Indexes.ascending(PLANT, DAY), new IndexOptions().name("by_plant"));
        rounds.collection().createIndex(Indexes.ascending(DAY), new IndexOptions().name("by_day"));
    }

    @Override
    public void count(String roundId, String plant, LocalDate day, Quantity received, long sequence) {
        rounds.apply(
                roundId,
                sequence,
                new Document(PLANT, plant)
                        .append(DAY, day.toString())
                        .append("received", MassDocument.write(received)));
    }

    @Override
    public List<Intake> taken(Collection<String> operators, int year) {
        WasteScope medical = new WasteScope(WasteCategory.HW01, null);
        Document key = new Document(PLANT, "$" + PLANT).append(DAY, "$" + DAY);
        List<Intake> taken = new ArrayList<>();
        sums(and(in(PLANT, operators), within(Period.ofYear(year))), key).forEach(group -> {
            Document id = group.get("_id", Document.class);
            taken.add(new Intake(
                    id.getString(PLANT),
                    LocalDate.parse(id.getString(DAY)),
                    medical,
                    MassDocument.sum(group.get("sum"))));
        });
        return taken;
    }

    @Override
    public Quantity received(Period period) {
        Document group = sums(within(period), null).first();
        return MassDocument.sum(group == null ? null : group.get("sum"));
    }

    private AggregateIterable<Document> sums(Bson filter, @Nullable Document key) {
        return rounds.collection()
                .aggregate(List.of(
                        new Document("$match", filter),
                        new Document(
                                "$group",
                                new Document("_id", key)
                                        .append("sum", new Document("$sum", "$received." + MassDocument.KG)))));
    }

    private static Bson within(Period period) {
        return and(gte(DAY, period.from().toString()), lte(DAY, period.to().toString()));
    }
}
