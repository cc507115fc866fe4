package org.ecobureau.medicalwaste.bag;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.ecobureau.medicalwaste.waste.StorageRules;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.platform.deadlines.RunningClock;
import org.springframework.stereotype.Component;

/** Bags that have to leave their hospital, by the storage time in force now. */
@Component
final class MongoStorageClock implements RunningClock {

    private final MongoCollection<Document> bags;
    private final StorageRules rules;

    MongoStorageClock(MongoDatabase database, StorageRules rules) {
        this.bags = database.getCollection(new WasteBagDocument().collection());
        this.rules = rules;
    }

    @Override
    public String code() {
        return "LEAVE_HOSPITAL";
    }

    @Override
    public Duration soon() {
        return Duration.ofHours(12);
    }

    @Override
    public long endingBefore(Instant moment) {
        long ending = 0;
        for (WasteStream stream : WasteStream.values()) {
            Instant due = rules.leaveHospital(stream, moment).orElseThrow().dueAt();
            Instant packedBefore = moment.minus(Duration.between(moment, due));
            ending += bags.countDocuments(and(
                    in(WasteBagDocument.STATUS, BagStatus.PACKED.name(), BagStatus.SEALED.name()),
                    lt(WasteBagDocument.PACKED_AT, Date.from(packedBefore)),
                    eq(WasteBagDocument.STREAM, stream.name())));
        }
        return ending;
    }
}
