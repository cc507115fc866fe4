package org.ecobureau.medicalwaste.support;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;

/** How the support of an enterprise is kept; {@code until} is absent while it goes on. */
final class EpidemicSupportDocument implements DocumentMapping<EpidemicSupport> {

    static final String ENTERPRISE = "state.enterprise";
    static final String KIND = "state.kind";
    static final String SINCE = "state.since";
    static final String UNTIL = "state.until";
    static final String STATUS = "state.status";

    @Override
    public String aggregate() {
        return "epidemic-support";
    }

    @Override
    public String collection() {
        return "epidemic_support";
    }

    @Override
    public Document write(EpidemicSupport support) {
        Document state = new Document("enterprise", support.enterprise().value())
                .append("kind", support.kind().name())
                .append("since", support.since().toString())
                .append("reason", support.reason())
                .append("status", support.status().name());
        LocalDate until = support.until();
        if (until != null) {
            state.append("until", until.toString());
        }
        return state;
    }

    @Override
    public EpidemicSupport read(Document state) {
        String until = state.getString("until");
        return new EpidemicSupport(
                new CreditCode(state.getString("enterprise")),
                SupportKind.valueOf(state.getString("kind")),
                LocalDate.parse(state.getString("since")),
                until == null ? null : LocalDate.parse(until),
                state.getString("reason"),
                SupportStatus.valueOf(state.getString("status")));
    }

    @Override
    public Collection<String> organisations(EpidemicSupport support) {
        return List.of(support.enterprise().value());
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_day", SINCE, "_id"),
                Index.on("by_kind", KIND, SINCE, "_id"),
                Index.on("by_status", STATUS, SINCE, "_id"),
                Index.on("by_kind_status", KIND, STATUS, SINCE, "_id"),
                Index.on("by_enterprise", ENTERPRISE, SINCE, "_id"));
    }
}
