package org.ecobureau.permits.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.ecobureau.permits.classification.Industry;
import org.ecobureau.permits.enterprise.Enterprises.Names;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.GeoCells;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise is kept; its id is the credit code. {@code keys}, {@code text} and {@code cells} are there to find it
 * by and are not read back.
 */
final class EnterpriseDocument implements DocumentMapping<Enterprise> {

    static final String NAME = "state.name";
    static final String FORMER_NAMES = "state.formerNames";
    static final String KEYS = "state.keys";
    static final String TEXT = "state.text";
    static final String CELLS = "state.cells";
    static final String SUCCESSOR = "state.successor";

    @Override
    public String aggregate() {
        return "enterprise";
    }

    @Override
    public String collection() {
        return "enterprises";
    }

    @Override
    public Document write(Enterprise enterprise) {
        Document state = new Document("name", enterprise.name())
                .append("formerNames", enterprise.formerNames())
                .append("town", enterprise.town().code())
                .append("address", enterprise.address())
                .append("industry", enterprise.industry().code())
                .append("status", enterprise.status().name())
                .append("creditCode", enterprise.creditCode().value())
                .append(
                        "contacts",
                        enterprise.profile().contacts().stream()
                                .map(EnterpriseDocument::contact)
                                .toList())
                .append(
                        "sites",
                        enterprise.sites().stream()
                                .map(EnterpriseDocument::site)
                                .toList())
                .append("keys", List.copyOf(EnterpriseKeys.of(enterprise)))
                .append("text", EnterpriseKeys.text(enterprise))
                .append("cells", cells(enterprise));
        CreditCode successor = enterprise.successor();
        if (successor != null) {
            state.append("successor", successor.value());
        }
        return state;
    }

    private static Document contact(Contact contact) {
        return new Document("name", contact.name())
                .append("role", contact.role().name())
                .append("phone", contact.phone())
                .append("email", contact.email());
    }

    private static Document site(EnterpriseSite site) {
        GeoPoint location = site.location();
        return new Document("name", site.name())
                .append("town", site.town().code())
                .append("address", site.address())
                .append("longitude", location == null ? null : location.longitude())
                .append("latitude", location == null ? null : location.latitude())
                .append("industry", site.industry().code())
                .append("closed", site.closed());
    }

    private static List<String> cells(Enterprise enterprise) {
        return enterprise.sites().stream()
                .filter(site -> !site.closed())
                .map(EnterpriseSite::location)
                .filter(Objects::nonNull)
                .flatMap(place -> GeoCells.of(place).stream())
                .distinct()
                .toList();
    }

    @Override
    public Enterprise read(Document state) {
        String successor = state.getString("successor");
        return new Enterprise(
                new CreditCode(state.getString("creditCode")),
                state.getString("name"),
                state.getList("formerNames", String.class),
                new EnterpriseProfile(
                        Town.of(state.getString("town")),
                        state.getString("address"),
                        new Industry(state.getString("industry")),
                        documents(state, "contacts").stream()
                                .map(EnterpriseDocument::readContact)
                                .toList()),
                documents(state, "sites").stream()
                        .map(EnterpriseDocument::readSite)
                        .toList(),
                EnterpriseStatus.valueOf(state.getString("status")),
                successor == null ? null : new CreditCode(successor));
    }

    /** None in entries that were stored before there were any. */
    private static List<Document> documents(Document state, String field) {
        return state.getList(field, Document.class, new ArrayList<>());
    }

    private static Contact readContact(Document contact) {
        return new Contact(
                contact.getString("name"),
                ContactRole.valueOf(contact.getString("role")),
                contact.getString("phone"),
                contact.getString("email"));
    }

    private static EnterpriseSite readSite(Document site) {
        return new EnterpriseSite(
                site.getString("name"),
                Town.of(site.getString("town")),
                site.getString("address"),
                location(site),
                new Industry(site.getString("industry")),
                site.getBoolean("closed"));
    }

    private static @Nullable GeoPoint location(Document site) {
        Double longitude = site.getDouble("longitude");
        Double latitude = site.getDouble("latitude");
        return longitude == null || latitude == null ? null : new GeoPoint(longitude, latitude);
    }

    /** Of a record of which only these were fetched. */
    static Names names(Document record) {
        Document state = record.get("state", Document.class);
        List<String> all = new ArrayList<>(state.getList("formerNames", String.class));
        all.add(state.getString("name"));
        return new Names(record.getString("_id"), List.copyOf(all));
    }

    /** Its own, and the successor's: who follows sees what went into it. */
    @Override
    public Collection<String> organisations(Enterprise enterprise) {
        CreditCode successor = enterprise.successor();
        String own = enterprise.creditCode().value();
        return successor == null ? List.of(own) : List.of(own, successor.value());
    }

    @Override
    public boolean keepsVersions() {
        return true;
    }

    @Override
    public Set<String> derived() {
        return Set.of("keys", "text", "cells");
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_name", NAME, "_id"),
                Index.on("by_key", KEYS, NAME, "_id"),
                Index.on("by_cell", CELLS),
                Index.on("by_successor", SUCCESSOR));
    }
}
