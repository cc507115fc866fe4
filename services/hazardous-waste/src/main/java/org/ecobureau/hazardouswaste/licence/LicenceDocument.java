package org.ecobureau.hazardouswaste.licence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.hazardouswaste.wording.MassDocument;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/** How an operating licence is kept. */
final class LicenceDocument implements DocumentMapping<OperatingLicence> {

    static final String OPERATOR = "state.operator";
    static final String STATUS = "state.status";
    static final String GRANTED = "state.grantedAt";
    static final String LAPSES_ON = "state.lapsesOn";

    @Override
    public String aggregate() {
        return "licence";
    }

    @Override
    public String collection() {
        return "licences";
    }

    @Override
    public Document write(OperatingLicence licence) {
        return new Document("id", licence.id())
                .append("number", licence.number())
                .append("operator", licence.operator().value())
                .append("kind", licence.kind().name())
                .append(
                        "scope",
                        licence.scope().stream().map(WasteScope::toString).toList())
                .append("yearlyQuantity", MassDocument.write(licence.yearlyQuantity()))
                .append("validFrom", licence.validFrom().toString())
                .append("validUntil", licence.validUntil().toString())
                .append("lapsesOn", text(licence.lapsesOn()))
                .append("status", licence.status().name())
                .append(
                        "interruptions",
                        licence.interruptions().stream()
                                .map(LicenceDocument::write)
                                .toList())
                .append("grounds", licence.grounds())
                .append("grantedAt", licence.grantedAt());
    }

    private static Document write(Interruption interruption) {
        return new Document("from", interruption.from().toString()).append("until", text(interruption.until()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public OperatingLicence read(Document state) {
        return new OperatingLicence(
                state.getString("id"),
                state.getString("number"),
                new CreditCode(state.getString("operator")),
                LicenceKind.valueOf(state.getString("kind")),
                state.getList("scope", String.class).stream()
                        .map(WasteScope::of)
                        .toList(),
                MassDocument.read(state.get("yearlyQuantity", Document.class)),
                LocalDate.parse(state.getString("validFrom")),
                LocalDate.parse(state.getString("validUntil")),
                LicenceStatus.valueOf(state.getString("status")),
                state.getList("interruptions", Document.class).stream()
                        .map(LicenceDocument::readInterruption)
                        .toList(),
                state.getString("grounds"),
                state.getDate("grantedAt").toInstant());
    }

    private static Interruption readInterruption(Document interruption) {
        String until = interruption.getString("until");
        return new Interruption(
                LocalDate.parse(interruption.getString("from")), until == null ? null : LocalDate.parse(until));
    }

    @Override
    public Collection<String> organisations(OperatingLicence licence) {
        return List.of(licence.operator().value());
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.unique("by_number", LicenceProblem.LICENCE_NUMBER_TAKEN, "state.number"),
                Index.on("by_grant", GRANTED, "_id"),
                Index.on("by_status", STATUS, GRANTED, "_id"),
                Index.on("by_operator", OPERATOR, GRANTED, "_id"),
                Index.on("by_lapse", LAPSES_ON, "_id"));
    }
}
