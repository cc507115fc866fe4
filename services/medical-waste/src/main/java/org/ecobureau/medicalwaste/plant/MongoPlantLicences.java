package org.ecobureau.medicalwaste.plant;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.inbox.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoPlantLicences implements PlantLicences {

    private final Projection licences;

    MongoPlantLicences(MongoDatabase database) {
        this.licences = new Projection(database.getCollection("plant_licences"));
        licences.collection().createIndex(Indexes.ascending("operator"));
    }

    @Override
    public void keep(LicenceTold told, long sequence, boolean suspended) {
        licences.apply(
                told.licenceId(),
                sequence,
                new Document("operator", told.operator())
                        .append("number", told.number())
                        .append("suspended", suspended)
                        .append("on", told.on().toString())
                        .append("validFrom", text(told.validFrom()))
                        .append("validUntil", text(told.validUntil()))
                        .append("grounds", told.grounds()));
    }

    @Override
    public List<PlantLicence> of(String plant) {
        return licences.collection()
                .find(eq("operator", plant))
                .map(MongoPlantLicences::read)
                .into(new ArrayList<>());
    }

    private static PlantLicence read(Document licence) {
        return new PlantLicence(
                licence.getString("number"),
                licence.getBoolean("suspended"),
                LocalDate.parse(licence.getString("on")),
                day(licence.getString("validFrom")),
                day(licence.getString("validUntil")),
                licence.getString("grounds"));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
