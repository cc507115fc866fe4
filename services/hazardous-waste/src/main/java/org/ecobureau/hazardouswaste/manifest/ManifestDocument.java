package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.ecobureau.hazardouswaste.waste.WasteCode;
import org.ecobureau.hazardouswaste.wording.MassDocument;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * How a manifest is kept. What has not happened has no field, so that indexes over it hold only what they are about.
 */
final class ManifestDocument implements DocumentMapping<TransferManifest> {

    static final String NUMBER = "state.number";
    static final String STATUS = "state.status";
    static final String SITE = "state.siteId";
    static final String FLAGGED = "state.flagged";
    static final String OUTCOME = "state.outcome";
    static final String DRAFTED = "state.draftedAt";
    static final String ISSUED = "state.issuedAt";
    /** When it was accepted; {@link #REJECTED} when it was rejected. */
    static final String ACCEPTED = "state.acceptedAt";

    static final String REJECTED = "state.rejectedAt";
    /** The day of the acceptance. */
    static final String ACCEPTED_ON = "state.acceptedOn";
    /** The end of the receiver's time for confirmation, while that runs. */
    static final String CONFIRM_BY = "state.confirmBy";

    /** The field with the party's credit code. */
    static String party(ManifestParty party) {
        return switch (party) {
            case REMOVER -> "state.remover";
            case CARRIER -> "state.carrier";
            case OPERATOR -> "state.operator";
        };
    }

    @Override
    public String aggregate() {
        return "manifest";
    }

    @Override
    public String collection() {
        return "manifests";
    }

    @Override
    public Document write(TransferManifest manifest) {
        Parties parties = manifest.content().parties();
        Document state = new Document("id", manifest.id())
                .append("status", manifest.status().name())
                .append("remover", parties.remover().value())
                .append("carrier", parties.carrier().value())
                .append("operator", parties.operator().value())
                .append(
                        "lines",
                        manifest.content().lines().stream()
                                .map(ManifestDocument::write)
                                .toList())
                .append(
                        "flags",
                        manifest.flags().stream().map(ManifestDocument::write).toList())
                .append("flagged", !manifest.flags().isEmpty())
                .append("draftedAt", manifest.milestones().draftedAt());
        append(state, "vehicle", manifest.content().vehicle());
        writeNumber(state, manifest.number());
        writeOrigin(state, manifest.content().origin());
        append(state, "issuedAt", manifest.milestones().issuedAt());
        append(state, "departedAt", manifest.milestones().departedAt());
        append(state, "arrivedAt", manifest.milestones().arrivedAt());
        append(state, "closedAt", manifest.milestones().closedAt());
        writeDecision(state, manifest.decision());
        manifest.deadlines().forEach(clock -> state.append("confirmBy", clock.dueAt()));
        return state;
    }

    private static void writeNumber(Document state, @Nullable ManifestNumber number) {
        if (number != null) {
            state.append("number", number.digits())
                    .append("numberYear", number.year())
                    .append("numberKey", number.key());
        }
    }

    private static void writeOrigin(Document state, @Nullable Origin origin) {
        if (origin != null) {
            append(state.append("siteId", origin.siteId()), "shipmentId", origin.shipmentId());
        }
    }

    private static void writeDecision(Document state, @Nullable Decision decision) {
        if (decision != null) {
            state.append("outcome", decision.outcome().name())
                    .append(decision.isAcceptance() ? "acceptedAt" : "rejectedAt", decision.at());
            append(state, "remark", decision.remark());
            append(
                    state,
                    "acceptedOn",
                    decision.isAcceptance() ? BureauTime.day(decision.at()).toString() : null);
        }
    }

    private static Document write(ManifestLine line) {
        Quantity accepted = line.accepted();
        Document written = new Document("wasteCode", line.wasteCode().value())
                .append("category", line.wasteCode().category().name())
                .append("issued", MassDocument.write(line.issued()));
        return append(written, "accepted", accepted == null ? null : MassDocument.write(accepted));
    }

    private static Document write(ManifestFlag flag) {
        return new Document("reason", flag.reason().name())
                .append("detail", flag.detail())
                .append("since", flag.since());
    }

    @Override
    public TransferManifest read(Document state) {
        return new TransferManifest(
                state.getString("id"),
                readNumber(state),
                ManifestStatus.valueOf(state.getString("status")),
                new ManifestContent(
                        new Parties(
                                new CreditCode(state.getString("remover")),
                                new CreditCode(state.getString("carrier")),
                                new CreditCode(state.getString("operator"))),
                        state.getString("vehicle"),
                        state.getList("lines", Document.class).stream()
                                .map(ManifestDocument::readLine)
                                .toList(),
                        readOrigin(state)),
                new Milestones(
                        Objects.requireNonNull(moment(state, "draftedAt")),
                        moment(state, "issuedAt"),
                        moment(state, "departedAt"),
                        moment(state, "arrivedAt"),
                        moment(state, "closedAt")),
                readDecision(state),
                state.getList("flags", Document.class).stream()
                        .map(ManifestDocument::readFlag)
                        .toList());
    }

    private static @Nullable ManifestNumber readNumber(Document state) {
        String digits = state.getString("number");
        return digits == null ? null : new ManifestNumber(state.getInteger("numberYear"), digits);
    }

    private static @Nullable Origin readOrigin(Document state) {
        String siteId = state.getString("siteId");
        return siteId == null ? null : new Origin(siteId, state.getString("shipmentId"));
    }

    private static @Nullable Decision readDecision(Document state) {
        String outcome = state.getString("outcome");
        if (outcome == null) {
            return null;
        }
        Instant acceptedAt = moment(state, "acceptedAt");
        Instant at = acceptedAt == null ? Objects.requireNonNull(moment(state, "rejectedAt")) : acceptedAt;
        return new Decision(ManifestStatus.valueOf(outcome), at, state.getString("remark"));
    }

    private static ManifestLine readLine(Document line) {
        Document accepted = line.get("accepted", Document.class);
        return new ManifestLine(
                new WasteCode(line.getString("wasteCode")),
                MassDocument.read(line.get("issued", Document.class)),
                accepted == null ? null : MassDocument.read(accepted));
    }

    private static ManifestFlag readFlag(Document flag) {
        return new ManifestFlag(
                ManifestFlagReason.valueOf(flag.getString("reason")),
                flag.getString("detail"),
                flag.getDate("since").toInstant());
    }

    private static Document append(Document state, String field, @Nullable Object value) {
        return value == null ? state : state.append(field, value);
    }

    private static @Nullable Instant moment(Document state, String field) {
        Date date = state.getDate(field);
        return date == null ? null : date.toInstant();
    }

    @Override
    public Collection<String> organisations(TransferManifest manifest) {
        Parties parties = manifest.content().parties();
        return Stream.of(parties.remover(), parties.carrier(), parties.operator())
                .map(CreditCode::value)
                .distinct()
                .toList();
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.unique("by_number_key", ManifestProblem.MANIFEST_NUMBER_TAKEN, "state.numberKey"),
                Index.on("by_number", NUMBER, DRAFTED, "_id"),
                Index.on("by_drafting", DRAFTED, "_id"),
                Index.on("by_status", STATUS, DRAFTED, "_id"),
                Index.on("by_flag", FLAGGED, DRAFTED, "_id"),
                Index.on("by_site", SITE, DRAFTED, "_id"),
                Index.on("by_organisation", MongoRepository.ORGANISATIONS, DRAFTED, "_id"),
                Index.on("by_remover", party(ManifestParty.REMOVER), DRAFTED, "_id"),
                Index.on("by_carrier", party(ManifestParty.CARRIER), DRAFTED, "_id"),
                Index.on("by_operator", party(ManifestParty.OPERATOR), DRAFTED, "_id"),
                Index.on("by_operator_acceptance", party(ManifestParty.OPERATOR), ACCEPTED),
                Index.on("by_acceptance", ACCEPTED),
                Index.on("by_rejection", REJECTED),
                Index.on("by_issue", ISSUED),
                Index.on("by_confirmation", CONFIRM_BY));
    }
}
