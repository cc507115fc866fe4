package org.ecobureau.hazardouswaste.manifest;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.ecobureau.platform.deadlines.RunningClock;
import org.springframework.stereotype.Component;

/** Manifests that have arrived and wait for the operator's decision. */
@Component
final class MongoConfirmationClock implements RunningClock {

    private final MongoCollection<Document> manifests;

    MongoConfirmationClock(MongoDatabase database) {
        this.manifests = database.getCollection(new ManifestDocument().collection());
    }

    @Override
    public String code() {
        return "CONFIRM_RECEIPT";
    }

    @Override
    public Duration soon() {
        return Duration.ofDays(1);
    }

    @Override
    public long endingBefore(Instant moment) {
        return manifests.countDocuments(lt(ManifestDocument.CONFIRM_BY, Date.from(moment)));
    }
}
