package org.ecobureau.hazardouswaste.permitstate;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.ecobureau.platform.inbox.Projection;
import org.springframework.stereotype.Repository;

/** One document per event, so that no order of arrival matters. */
@Repository
class MongoKnownPermits implements KnownPermits {

    private final Projection news;

    MongoKnownPermits(MongoDatabase database) {
        this.news = new Projection(database.getCollection("permit_news"));
        news.collection().createIndex(Indexes.ascending("creditCode"), new IndexOptions().name("by_enterprise"));
    }

    @Override
    public void keep(String eventId, String creditCode, PermitNews told) {
        LocalDate validUntil = told.validUntil();
        news.apply(
                eventId,
                told.sequence(),
                new Document("creditCode", creditCode)
                        .append("permit", told.permit())
                        .append("number", told.number())
                        .append("kind", told.kind().name())
                        .append("status", told.status())
                        .append("validFrom", told.validFrom().toString())
                        .append("validUntil", validUntil == null ? null : validUntil.toString())
                        .append("on", told.on().toString()));
    }

    @Override
    public Map<String, List<KnownPermit>> of(Collection<String> creditCodes) {
        Map<String, Map<String, List<PermitNews>>> told = new HashMap<>();
        news.collection().find(in("creditCode", creditCodes)).forEach(document -> {
            PermitNews read = read(document);
            told.computeIfAbsent(document.getString("creditCode"), code -> new HashMap<>())
                    .computeIfAbsent(read.permit(), permit -> new ArrayList<>())
                    .add(read);
        });
        Map<String, List<KnownPermit>> permits = new HashMap<>();
        told.forEach((code, byPermit) -> permits.put(
                code,
                byPermit.values().stream()
                        .map(KnownPermit::new)
                        .sorted(Comparator.comparing(KnownPermit::number))
                        .toList()));
        return permits;
    }

    private static PermitNews read(Document told) {
        String validUntil = told.getString("validUntil");
        return new PermitNews(
                told.getString("permit"),
                told.getString("number"),
                KnownPermitKind.valueOf(told.getString("kind")),
                told.getString("status"),
                LocalDate.parse(told.getString("validFrom")),
                validUntil == null ? null : LocalDate.parse(validUntil),
                LocalDate.parse(told.getString("on")),
                told.getLong("sequence"));
    }
}
