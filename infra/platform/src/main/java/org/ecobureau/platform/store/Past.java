package org.ecobureau.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.KeysetPager;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;

/** The records of a repository as they stood at a moment, each with its history up to then. */
final class Past<A> {

    private final MongoCollection<Document> records;
    private final DocumentMapping<A> mapping;
    private final Versions versions;

    Past(MongoDatabase database, MongoCollection<Document> records, DocumentMapping<A> mapping) {
        this.records = records;
        this.mapping = mapping;
        this.versions = new Versions(database, records, mapping);
    }

    void owed() {
        versions.owed();
    }

    void keep(boolean all) {
        if (all) {
            versions.keepAll();
        } else {
            versions.keepNews();
        }
    }

    /** The version that a write at that moment replaces, as it waits in its record. */
    Document superseded(Stored<A> before, Instant until) {
        Document version = new Document("version", before.version())
                .append("sequence", before.sequence())
                .append(MongoRepository.ORGANISATIONS, List.copyOf(mapping.organisations(before.value())))
                .append("state", mapping.write(before.value()))
                .append("updatedAt", before.updatedAt());
        return Versions.superseded(version, until);
    }

    Counters counters() {
        return versions.counters();
    }

    MongoCollection<Document> versions() {
        return versions.all();
    }

    String horizon(String field, Instant moment) {
        return versions.horizon(field, moment);
    }

    /** Versions of one record, latest first. */
    List<Document> versionsOf(String id, int most) {
        return versions.all()
                .find(eq(Versions.RECORD, id))
                .sort(new Document("version", -1))
                .limit(most == Integer.MAX_VALUE ? 0 : most + 1)
                .into(new ArrayList<>());
    }

    Map<String, Stored<A>> findAll(Collection<String> ids, Scope scope) {
        Map<String, Stored<A>> records = new HashMap<>();
        found(scope, in(Versions.RECORD, ids), 0).forEach(stored -> records.put(stored.id(), stored));
        return records;
    }

    /** @param most 0 for all */
    List<Stored<A>> found(Scope scope, Bson filter, int most) {
        if (scope.isNone()) {
            return List.of();
        }
        List<Document> found = versions.all()
                .find(MongoRepository.within(scope, filter))
                .limit(most)
                .into(new ArrayList<>());
        Map<String, List<HistoryEntry>> histories = histories(found);
        return found.stream().map(version -> stored(version, histories, scope)).toList();
    }

    Connection<Stored<A>> page(Scope scope, Bson filter, Order order, PageArguments page) {
        Connection<Document> found = pager().page(MongoRepository.within(scope, filter), order, page);
        Map<String, List<HistoryEntry>> histories = histories(found.nodes());
        return found.map(version -> stored(version, histories, scope));
    }

    Map<String, Connection<Stored<A>>> pages(
            String parentField, Collection<String> parents, Scope scope, Bson filter, Order order, PageArguments page) {
        Map<String, Connection<Document>> found =
                pager().pages(parentField, parents, MongoRepository.within(scope, filter), order, page);
        Map<String, List<HistoryEntry>> histories = histories(found.values().stream()
                .flatMap(connection -> connection.nodes().stream())
                .toList());
        Map<String, Connection<Stored<A>>> pages = new HashMap<>();
        found.forEach((parent, connection) ->
                pages.put(parent, connection.map(version -> stored(version, histories, scope))));
        return pages;
    }

    private KeysetPager<Document> pager() {
        return new KeysetPager<>(versions.all(), version -> version, Versions.RECORD);
    }

    private Map<String, List<HistoryEntry>> histories(List<Document> found) {
        List<String> ids = found.stream()
                .map(version -> version.getString(Versions.RECORD))
                .distinct()
                .toList();
        Map<String, List<HistoryEntry>> histories = new HashMap<>();
        if (!ids.isEmpty()) {
            records.find(in("_id", ids))
                    .projection(Projections.include("history"))
                    .forEach(record -> histories.put(record.getString("_id"), EnvelopeDocuments.readHistory(record)));
        }
        return histories;
    }

    private Stored<A> stored(Document version, Map<String, List<HistoryEntry>> histories, Scope scope) {
        String id = version.getString(Versions.RECORD);
        int number = version.getInteger("version");
        return new Stored<>(
                id,
                number,
                version.getLong("sequence"),
                0,
                mapping.read(version.get("state", Document.class)),
                histories.getOrDefault(id, List.of()).stream()
                        .filter(entry -> entry.version() <= number)
                        .toList(),
                List.of(),
                version.getDate("createdAt").toInstant(),
                version.getDate("updatedAt").toInstant(),
                scope.asOf());
    }
}
