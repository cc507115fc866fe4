package org.ecobureau.permits.permit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.ecobureau.permits.source.Site;
import org.ecobureau.platform.store.Count;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.platform.store.OptionalFields;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** How a permit is kept: days as ISO text, what it does not have left out. */
final class PermitDocument implements DocumentMapping<Permit> {

    static final String CREDIT_CODE = "state.creditCode";
    static final String NUMBER = "state.number";
    static final String STATUS = "state.status";
    static final String MANAGEMENT = "state.management";
    static final String TOWN = "state.town";
    static final String APPLIED_ON = "state.appliedOn";
    static final String DECIDED_ON = "state.decidedOn";
    static final String GRANTED_ON = "state.grantedOn";
    static final String VALID_UNTIL = "state.validUntil";
    static final String LAPSES_ON = "state.lapsesOn";
    static final String CLOSED_ON = "state.closedOn";
    static final String SUBMITTED_ON = "state.submittedOn";
    static final String BARRED_UNTIL = "state.barredUntil";
    static final String PREMISES = "state.premises";

    /** The key under which one set of premises has one open permit. */
    static String premises(String creditCode, String siteName) {
        return creditCode + "/" + siteName;
    }

    @Override
    public String aggregate() {
        return "permit";
    }

    @Override
    public String collection() {
        return "permits";
    }

    @Override
    public Document write(Permit permit) {
        String creditCode = permit.holder().creditCode().value();
        Document state = new Document("id", permit.id())
                .append("creditCode", creditCode)
                .append("siteName", permit.site().name())
                .append("town", permit.site().town().code())
                .append("management", permit.management().name())
                .append("office", permit.office().name())
                .append("status", permit.status().name());
        OptionalFields.put(state, "legalRepresentative", permit.holder().legalRepresentative());
        OptionalFields.put(state, "successor", permit.holder().successor());
        OptionalFields.put(state, "address", permit.site().address());
        OptionalFields.put(state, "lapsesOn", permit.lapsesOn());
        OptionalFields.put(state, "closedOn", permit.closedOn());
        OptionalFields.put(state, "grounds", permit.grounds());
        OptionalFields.put(
                state,
                "premises",
                permit.isOpen() ? premises(creditCode, permit.site().name()) : null);
        OptionalFields.put(state, "registration", permit.registration());
        OptionalFields.put(state, "content", permit.content());
        CourseDocument.write(permit.application(), state);
        Grant grant = permit.grant();
        if (grant != null) {
            EditionDocument.write(grant, state);
        }
        PendingRequest request = permit.request();
        if (request != null) {
            state.append("request", CourseDocument.write(request));
        }
        Revocation revocation = permit.revocation();
        if (revocation != null) {
            state.append("revocation", revocation.kind().name());
            OptionalFields.put(state, "barredUntil", revocation.barredUntil());
        }
        state.append(
                "editions",
                permit.editions().stream().map(EditionDocument::write).toList());
        return state;
    }

    @Override
    public Permit read(Document state) {
        return new Permit(
                state.getString("id"),
                holder(state),
                new Site(state.getString("siteName"), Town.of(state.getString("town")), state.getString("address")),
                PermitManagement.valueOf(state.getString("management")),
                IssuingOffice.valueOf(state.getString("office")),
                CourseDocument.application(state),
                EditionDocument.grant(state),
                CourseDocument.request(state),
                PermitStatus.valueOf(state.getString("status")),
                OptionalFields.day(state, "closedOn"),
                state.getString("grounds"),
                revocation(state),
                state.getString("registration"),
                EditionDocument.content(state),
                state.getList("editions", Document.class, List.of()).stream()
                        .map(EditionDocument::read)
                        .toList());
    }

    private static Holder holder(Document state) {
        String successor = state.getString("successor");
        return new Holder(
                new CreditCode(state.getString("creditCode")),
                state.getString("legalRepresentative"),
                successor == null ? null : new CreditCode(successor));
    }

    private static @Nullable Revocation revocation(Document state) {
        String kind = state.getString("revocation");
        return kind == null
                ? null
                : new Revocation(PermitRevocation.valueOf(kind), OptionalFields.day(state, "barredUntil"));
    }

    @Override
    public Collection<String> organisations(Permit permit) {
        return permit.holder().codes();
    }

    @Override
    public boolean keepsVersions() {
        return true;
    }

    @Override
    public boolean keepsCounters() {
        return true;
    }

    @Override
    public List<Count> counts(Permit permit) {
        return PermitFigures.of(permit);
    }

    @Override
    public Set<String> horizons() {
        return Set.of(VALID_UNTIL);
    }

    @Override
    public Set<String> derived() {
        return Set.of("id", "source", "premises", "lapsesOn");
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.unique("source", PermitProblem.NUMBER_IN_USE, "state.source"),
                Index.unique("premises", PermitProblem.SITE_HAS_PERMIT, PREMISES),
                Index.on("by_premises", PREMISES, APPLIED_ON, "_id"),
                Index.on("by_applied", APPLIED_ON, "_id"),
                Index.on("by_enterprise", CREDIT_CODE, APPLIED_ON, "_id"),
                Index.on("by_number", NUMBER, APPLIED_ON, "_id"),
                Index.on("by_status", STATUS, APPLIED_ON, "_id"),
                Index.on("by_management", MANAGEMENT, APPLIED_ON, "_id"),
                Index.on("by_town", TOWN, APPLIED_ON, "_id"),
                Index.on("by_town_and_status", TOWN, STATUS, APPLIED_ON, "_id"),
                Index.on("by_town_and_management", TOWN, MANAGEMENT, APPLIED_ON, "_id"),
                Index.on("by_management_and_status", MANAGEMENT, STATUS, APPLIED_ON, "_id"),
                Index.on("by_town_management_and_status", TOWN, MANAGEMENT, STATUS, APPLIED_ON, "_id"),
                Index.on("by_submission", APPLIED_ON, SUBMITTED_ON, "_id"),
                Index.on("by_decision", DECIDED_ON, "_id"),
                Index.on("by_decision_in_town", TOWN, DECIDED_ON, "_id"),
                Index.on("by_decision_of_enterprise", CREDIT_CODE, DECIDED_ON, "_id"),
                Index.on("by_end", VALID_UNTIL, "_id"),
                Index.on("by_end_of_status", STATUS, VALID_UNTIL, "_id"),
                Index.on("by_end_in_town", TOWN, VALID_UNTIL, "_id"),
                Index.on("by_end_of_management", MANAGEMENT, VALID_UNTIL, "_id"),
                Index.on("by_grant", GRANTED_ON, VALID_UNTIL, "_id"),
                Index.on("in_force", STATUS, "_id", "state.content"),
                Index.on("by_closing", STATUS, CLOSED_ON, "_id"),
                Index.on("by_lapse", LAPSES_ON, "_id"));
    }
}
