package org.ecobureau.medicalwaste.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/** How an inspection is kept. */
final class HospitalInspectionDocument implements DocumentMapping<HospitalInspection> {

    static final String HOSPITAL = "state.hospital";
    static final String ON = "state.on";
    static final String OFFICERS = "state.officers";
    static final String COVID = "state.covid";
    static final String STATUS = "state.status";

    @Override
    public String aggregate() {
        return "hospital-inspection";
    }

    @Override
    public String collection() {
        return "hospital_inspections";
    }

    @Override
    public Document write(HospitalInspection inspection) {
        return new Document("hospital", inspection.visit().hospital().value())
                .append("on", inspection.visit().on().toString())
                .append("officers", inspection.visit().officers())
                .append("covid", inspection.visit().covid())
                .append("result", inspection.result().name())
                .append("findings", inspection.findings())
                .append("rectifiedOn", text(inspection.rectifiedOn()))
                .append("status", inspection.status().name());
    }

    @Override
    public HospitalInspection read(Document state) {
        String rectifiedOn = state.getString("rectifiedOn");
        return new HospitalInspection(
                new Visit(
                        new CreditCode(state.getString("hospital")),
                        LocalDate.parse(state.getString("on")),
                        state.getInteger("officers"),
                        state.getBoolean("covid")),
                InspectionResult.valueOf(state.getString("result")),
                state.getString("findings"),
                rectifiedOn == null ? null : LocalDate.parse(rectifiedOn),
                InspectionStatus.valueOf(state.getString("status")));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public Collection<String> organisations(HospitalInspection inspection) {
        return List.of(inspection.visit().hospital().value());
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_day", ON, "_id"),
                Index.on("by_hospital", HOSPITAL, ON, "_id"),
                Index.on("by_purpose", COVID, ON, "_id"),
                Index.on("by_status", STATUS, ON, "_id"),
                Index.on("by_purpose_status", COVID, STATUS, ON, "_id"));
    }
}
