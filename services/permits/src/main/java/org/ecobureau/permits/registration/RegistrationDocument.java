package org.ecobureau.permits.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.Site;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.platform.store.Count;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.platform.store.OptionalFields;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;

/** How a registration is kept: days as ISO text, what it does not have left out. */
final class RegistrationDocument implements DocumentMapping<Registration> {

    static final String CREDIT_CODE = "state.creditCode";
    static final String SOURCE = "state.source";
    static final String NUMBER = "state.number";
    static final String STATUS = "state.status";
    static final String TOWN = "state.town";
    static final String FILED_ON = "state.filedOn";
    static final String VALID_UNTIL = "state.validUntil";
    static final String LAPSES_ON = "state.lapsesOn";
    static final String CLOSED_ON = "state.closedOn";
    static final String PREMISES = "state.premises";

    static final String FILED = "filed";
    static final String ENTERPRISES = "enterprises";
    static final String HELD = "held";

    /** The key under which one set of premises has one open registration. */
    static String premises(String creditCode, String siteName) {
        return creditCode + "/" + siteName;
    }

    @Override
    public String aggregate() {
        return "registration";
    }

    @Override
    public String collection() {
        return "registrations";
    }

    @Override
    public Document write(Registration registration) {
        String creditCode = registration.registrant().creditCode().value();
        String siteName = registration.site().name();
        Document state = new Document("id", registration.id())
                .append("creditCode", creditCode)
                .append("number", registration.number().value())
                .append("source", registration.number().source())
                .append("siteName", siteName)
                .append("town", registration.site().town().code())
                .append("filedOn", registration.filedOn().toString())
                .append("validFrom", registration.term().from().toString())
                .append("validUntil", registration.term().until().toString())
                .append("receiptIssuedAt", Date.from(registration.receiptIssuedAt()))
                .append("status", registration.status().name());
        OptionalFields.put(state, "successor", registration.registrant().successor());
        OptionalFields.put(state, "address", registration.site().address());
        OptionalFields.put(state, "closedOn", registration.closedOn());
        OptionalFields.put(state, "grounds", registration.grounds());
        OptionalFields.put(state, "permit", registration.permit());
        if (registration.isOpen()) {
            OptionalFields.put(state, "lapsesOn", registration.term().lapsesOn());
            OptionalFields.put(state, "premises", premises(creditCode, siteName));
        }
        return state;
    }

    @Override
    public Registration read(Document state) {
        String successor = state.getString("successor");
        return new Registration(
                state.getString("id"),
                new Registrant(
                        new CreditCode(state.getString("creditCode")),
                        successor == null ? null : new CreditCode(successor)),
                SourceNumber.of(state.getString("number")),
                new Site(state.getString("siteName"), Town.of(state.getString("town")), state.getString("address")),
                LocalDate.parse(state.getString("filedOn")),
                new Validity(
                        LocalDate.parse(state.getString("validFrom")), LocalDate.parse(state.getString("validUntil"))),
                state.getDate("receiptIssuedAt").toInstant(),
                RegistrationStatus.valueOf(state.getString("status")),
                OptionalFields.day(state, "closedOn"),
                state.getString("grounds"),
                state.getString("permit"));
    }

    @Override
    public Collection<String> organisations(Registration registration) {
        return registration.registrant().codes();
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
    public List<Count> counts(Registration registration) {
        List<Count> counts = new ArrayList<>();
        LocalDate closedOn = registration.closedOn();
        LocalDate filedOn = registration.filedOn();
        counts.add(Count.one(FILED, filedOn));
        // Whoever filed it, also where it is another's by now: what was told of a year stays true.
        counts.add(Count.member(
                ENTERPRISES, filedOn, registration.number().creditCode().value()));
        if (closedOn != null) {
            counts.add(Count.one(closed(registration.status()), closedOn));
        }
        // What is over but not recorded yet counts by the day on which it was over.
        if (registration.isOpen()) {
            counts.add(Count.one(
                    closed(RegistrationStatus.EXPIRED), registration.term().lapsesOn()));
        }
        LocalDate termEnds = registration.term().until().plusDays(1);
        counts.addAll(
                Count.between(HELD, filedOn, closedOn == null || closedOn.isAfter(termEnds) ? termEnds : closedOn));
        return counts;
    }

    static String closed(RegistrationStatus status) {
        return "closed-" + status.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> derived() {
        return Set.of("id", "source", "premises", "lapsesOn");
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.unique("source", RegistrationProblem.NUMBER_IN_USE, "state.source"),
                Index.unique("premises", RegistrationProblem.SITE_HAS_REGISTRATION, PREMISES),
                Index.on("by_premises", PREMISES, FILED_ON, "_id"),
                Index.on("by_filing", FILED_ON, "_id"),
                Index.on("by_enterprise", CREDIT_CODE, FILED_ON, "_id"),
                Index.on("by_number", NUMBER, FILED_ON, "_id"),
                Index.on("by_status", STATUS, FILED_ON, "_id"),
                Index.on("by_town", TOWN, FILED_ON, "_id"),
                Index.on("by_town_and_status", TOWN, STATUS, FILED_ON, "_id"),
                Index.on("by_term", FILED_ON, VALID_UNTIL, "_id"),
                Index.on("by_closing", STATUS, CLOSED_ON, "_id"),
                Index.on("by_lapse", LAPSES_ON, "_id"));
    }
}
