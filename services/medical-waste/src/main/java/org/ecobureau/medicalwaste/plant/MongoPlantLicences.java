package org.ecobureau.medicalwaste.plant;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.ecobureau.platform.inbox.Projection;
import org.springframework.stereotype.Repository;

/** One document per event, so that no order of arrival matters. */
@Repository
class MongoPlantLicences implements PlantLicences {

    private final Projection news;

    MongoPlantLicences(MongoDatabase database) {
        this.news = new Projection(database.getCollection("licence_news"));
        news.collection().createIndex(Indexes.ascending("plant"), new IndexOptions().name("by_plant"));
    }

    @Override
    public void keep(String eventId, String plant, LicenceNews told) {
        news.apply(
                eventId,
                told.sequence(),
                new Document("plant", plant)
                        .append("licenceId", told.licenceId())
                        .append("number", told.number())
                        .append("status", told.status().name())
                        .append("validFrom", told.validFrom().toString())
                        .append("validUntil", told.validUntil().toString())
                        .append("on", told.on().toString())
                        .append("grounds", told.grounds()));
    }

    @Override
    public List<PlantLicence> of(String plant) {
        Map<String, List<LicenceNews>> told = new TreeMap<>();
        news.collection().find(eq("plant", plant)).forEach(document -> {
            LicenceNews read = read(document);
            told.computeIfAbsent(read.licenceId(), licence -> new ArrayList<>()).add(read);
        });
        return told.values().stream().map(PlantLicence::new).toList();
    }

    private static LicenceNews read(Document told) {
        return new LicenceNews(
                told.getString("licenceId"),
                told.getString("number"),
                LicenceStatus.valueOf(told.getString("status")),
                LocalDate.parse(told.getString("validFrom")),
                LocalDate.parse(told.getString("validUntil")),
                LocalDate.parse(told.getString("on")),
                told.getString("grounds"),
                told.getLong("sequence"));
    }
}
