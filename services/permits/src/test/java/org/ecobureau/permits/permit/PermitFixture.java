package org.ecobureau.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.ecobureau.permits.procedure.DayCount;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.permits.source.Site;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;

/** Permits in every state, brought there by their own state methods. */
final class PermitFixture {

    static final PermitRules RULES =
            new PermitRules(new TermSettings(5, 20, 10, 30, 30, 10, DayCount.WORKING, DayCount.CALENDAR));
    static final CreditCode CODE = new CreditCode("91430422MA4Q00016Q");
    static final SourceNumber NUMBER = new SourceNumber(CODE, 1, 'P');
    static final Grounds WHY = new Grounds("理由");

    private PermitFixture() {}

    static Instant on(String day) {
        return BureauTime.startOf(LocalDate.parse(day)).plusSeconds(9 * 3_600);
    }

    static Permit submitted(String day, PermitManagement management) {
        IssuingOffice office = management == PermitManagement.KEY ? IssuingOffice.CITY : IssuingOffice.COUNTY;
        Site site = new Site("一厂区", Town.YUNJI, "工业路1号");
        return Permit.apply("p1", new Holder(CODE, "王某"), site, management, office, on(day))
                .after();
    }

    /** Submitted and accepted on that day. */
    static Permit accepted(String day, PermitManagement management) {
        return submitted(day, management).accept(RULES, on(day)).after();
    }

    /** Submitted, accepted and granted on that day, under simplified management. */
    static Permit granted(String day) {
        return accepted(day, PermitManagement.SIMPLIFIED)
                .grant(NUMBER, RULES.firstTerm(null, LocalDate.parse(day)), RULES, on(day))
                .after();
    }

    /** A permit in each state, all applied for on 1 June 2020; the expired one lapsed on 1 June 2023. */
    static Map<PermitStatus, Permit> inEveryState() {
        Permit submitted = submitted("2020-06-01", PermitManagement.SIMPLIFIED);
        Permit accepted = accepted("2020-06-01", PermitManagement.SIMPLIFIED);
        Permit active = granted("2020-06-01");
        Instant at = on("2020-06-02");
        Map<PermitStatus, Permit> all = new EnumMap<>(PermitStatus.class);
        all.put(PermitStatus.SUBMITTED, submitted);
        all.put(
                PermitStatus.CORRECTION_REQUESTED,
                submitted.requestCorrection(WHY, RULES, at).after());
        all.put(PermitStatus.ACCEPTED, accepted);
        all.put(PermitStatus.UNDER_REVIEW, accepted.orderSiteCheck(RULES, at).after());
        all.put(PermitStatus.REFUSED, accepted.refuse(WHY, RULES, at).after());
        all.put(
                PermitStatus.NOT_REQUIRED,
                submitted.declareNotRequired(WHY, RULES, at).after());
        all.put(PermitStatus.WITHDRAWN, submitted.withdraw(RULES, at).after());
        all.put(PermitStatus.ACTIVE, active);
        all.put(PermitStatus.SUSPENDED, active.suspend(WHY, RULES, at).after());
        all.put(PermitStatus.EXPIRED, active.expire(on("2023-06-01")).after());
        all.put(
                PermitStatus.REVOKED,
                active.revoke(PermitRevocation.PENALTY, WHY, RULES, at).after());
        all.put(PermitStatus.CANCELLED, active.cancel(WHY, RULES, at).after());
        return all;
    }
}
