package org.ecobureau.medicalwaste.hospital;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;

/** How a hospital is kept; its id is the credit code. */
final class HospitalDocument implements DocumentMapping<Hospital> {

    static final String CREDIT_CODE = "state.creditCode";
    static final String BEDS = "state.beds";
    static final String INFECTIOUS = "state.infectious";

    @Override
    public String aggregate() {
        return "hospital";
    }

    @Override
    public String collection() {
        return "hospitals";
    }

    @Override
    public Document write(Hospital hospital) {
        LocalDate closedOn = hospital.closedOn();
        return new Document("creditCode", hospital.creditCode().value())
                .append("beds", hospital.profile().beds())
                .append("infectious", hospital.profile().infectious())
                .append("drainage", hospital.profile().drainage().name())
                .append("closedOn", closedOn == null ? null : closedOn.toString())
                .append("status", hospital.status().name());
    }

    @Override
    public Hospital read(Document state) {
        String closedOn = state.getString("closedOn");
        return new Hospital(
                new CreditCode(state.getString("creditCode")),
                new Hospital.Profile(
                        state.getInteger("beds"),
                        state.getBoolean("infectious"),
                        Drainage.valueOf(state.getString("drainage"))),
                closedOn == null ? null : LocalDate.parse(closedOn),
                HospitalStatus.valueOf(state.getString("status")));
    }

    @Override
    public Collection<String> organisations(Hospital hospital) {
        return List.of(hospital.creditCode().value());
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_credit_code", CREDIT_CODE, "_id"),
                Index.on("by_beds", BEDS, "_id"),
                Index.on("by_kind_credit_code", INFECTIOUS, CREDIT_CODE, "_id"),
                Index.on("by_kind_beds", INFECTIOUS, BEDS, "_id"));
    }
}
