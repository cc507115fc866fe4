package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;

/** How a special inspection is kept. */
final class SpecialInspectionDocument implements DocumentMapping<SpecialInspection> {

    @Override
    public String aggregate() {
        return "special-inspection";
    }

    @Override
    public String collection() {
        return "special_inspections";
    }

    @Override
    public Document write(SpecialInspection inspection) {
        return new Document("title", inspection.title())
                .append("on", inspection.on().toString())
                .append("subject", inspection.subject())
                .append("officers", inspection.officers())
                .append("findings", inspection.findings())
                .append("status", inspection.status().name());
    }

    @Override
    public SpecialInspection read(Document state) {
        return new SpecialInspection(
                state.getString("title"),
                LocalDate.parse(state.getString("on")),
                state.getString("subject"),
                state.getInteger("officers"),
                state.getString("findings"),
                ActivityStatus.valueOf(state.getString("status")));
    }

    /** The bureau's own: no organisation sees it. */
    @Override
    public Collection<String> organisations(SpecialInspection inspection) {
        return List.of();
    }

    @Override
    public List<Index> indexes() {
        return ActivityDocument.indexes();
    }
}
