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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.ecobureau.platform.inbox.Projection;
import org.springframework.stereotype.Repository;

/** One document per event, so that no order of arrival matters. */
@Repository
class MongoKnownPermits implements KnownPermits {

    private static final String CREDIT_CODE = "creditCode";
    private static final String PERMIT = "permit";

    private final Projection news;

    MongoKnownPermits(MongoDatabase database) {
        this.news = new Projection(database.getCollection("permit_news"));
        news.collection().createIndex(Indexes.ascending(CREDIT_CODE), new IndexOptions().name("by_enterprise"));
        news.collection().createIndex(Indexes.ascending(PERMIT), new IndexOptions().name("by_permit"));
    }

    @Override
    public void keep(String eventId, String creditCode, PermitNews told) {
        LocalDate validUntil = told.validUntil();
        news.apply(
                eventId,
                told.sequence(),
                new Document(CREDIT_CODE, creditCode)
                        .append(PERMIT, told.permit())
                        .append("number", told.number())
                        .append("kind", told.kind().name())
                        .append("status", told.status())
                        .append("validFrom", told.validFrom().toString())
                        .append("validUntil", validUntil == null ? null : validUntil.toString())
                        .append("on", told.on().toString()));
    }

    /** The news of a permit are those of all who have held it: for each holder, what it was to the others is another's. */
    @Override
    public Map<String, List<KnownPermit>> of(Collection<String> creditCodes) {
        Map<String, Set<String>> held = new HashMap<>();
        Set<String> permits = new HashSet<>();
        news.collection().find(in(CREDIT_CODE, creditCodes)).forEach(document -> {
            String permit = document.getString(PERMIT);
            permits.add(permit);
            held.computeIfAbsent(document.getString(CREDIT_CODE), code -> new TreeSet<>())
                    .add(permit);
        });
        Map<String, List<Document>> told = new HashMap<>();
        news.collection().find(in(PERMIT, permits)).forEach(document -> told.computeIfAbsent(
                        document.getString(PERMIT), permit -> new ArrayList<>())
                .add(document));
        Map<String, List<KnownPermit>> known = new HashMap<>();
        held.forEach((code, ids) -> known.put(
                code,
                ids.stream()
                        .map(id -> known(code, told.getOrDefault(id, List.of())))
                        .sorted(Comparator.comparing(KnownPermit::number))
                        .toList()));
        return known;
    }

    private static KnownPermit known(String creditCode, List<Document> told) {
        return new KnownPermit(told.stream()
                .map(document -> creditCode.equals(document.getString(CREDIT_CODE))
                        ? read(document)
                        : read(document).ofAnother())
                .toList());
    }

    private static PermitNews read(Document told) {
        String validUntil = told.getString("validUntil");
        return new PermitNews(
                told.getString(PERMIT),
                told.getString("number"),
                KnownPermitKind.valueOf(told.getString("kind")),
                told.getString("status"),
                LocalDate.parse(told.getString("validFrom")),
                validUntil == null ? null : LocalDate.parse(validUntil),
                LocalDate.parse(told.getString("on")),
                told.getLong("sequence"));
    }
}
