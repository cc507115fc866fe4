package org.ecobureau.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecobureau.permits.content.ContentDigest;
import org.ecobureau.permits.procedure.DayCount;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.permits.source.Site;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.time.BureauTime;

/** Permits in every state, brought there by their own state methods. */
final class PermitFixture {

    static final PermitRules RULES = new PermitRules(new TermSettings(
            30,
            30,
            5,
            3,
            12,
            EnumSet.complementOf(EnumSet.of(ReviewPart.SITE_CHECK)),
            10,
            DayCount.WORKING,
            DayCount.CALENDAR));
    static final CreditCode CODE = new CreditCode("91430422MA4Q00016Q");
    static final CreditCode SUCCESSOR = new CreditCode("91430422MA4Q00024K");
    static final SourceNumber NUMBER = new SourceNumber(CODE, 1, 'P');
    static final Grounds WHY = new Grounds("理由");
    static final ContentDigest CONTENT = new ContentDigest("c0");
    static final ContentDigest OTHER_CONTENT = new ContentDigest("c1");
    static final List<String> TWO_OFFICERS = List.of("李某", "赵某");

    /** What an application that lacks nothing brings. */
    static final Dossier COMPLETE = new Dossier(CONTENT, Set.of(), null, null);

    private PermitFixture() {}

    static Instant on(String day) {
        return BureauTime.startOf(LocalDate.parse(day)).plusSeconds(9 * 3_600);
    }

    static Permit submitted(String day, PermitManagement management) {
        IssuingOffice office = management == PermitManagement.KEY ? IssuingOffice.CITY : IssuingOffice.COUNTY;
        Site site = new Site("一厂区", Town.YUNJI, "工业路1号");
        return Permit.apply("p1", new Holder(CODE, "王某"), site, management, office, COMPLETE, on(day))
                .after();
    }

    static Permit drafted(String day) {
        Site site = new Site("一厂区", Town.YUNJI, "工业路1号");
        Holder holder = new Holder(CODE, "王某");
        return Permit.draft("p1", holder, site, PermitManagement.SIMPLIFIED, IssuingOffice.COUNTY, COMPLETE, on(day))
                .after();
    }

    /** Submitted and accepted on that day. */
    static Permit accepted(String day, PermitManagement management) {
        return submitted(day, management).accept(RULES, on(day)).after();
    }

    /** Submitted, accepted and granted on that day, under simplified management. */
    static Permit granted(String day) {
        return accepted(day, PermitManagement.SIMPLIFIED)
                .grant(NUMBER, RULES.firstTerm(null, LocalDate.parse(day)), null, RULES, on(day))
                .after();
    }

    /** A permit in each state, all applied for on 1 June 2020; the expired one lapsed on 1 June 2023. */
    static Map<PermitStatus, Permit> inEveryState() {
        Permit submitted = submitted("2020-06-01", PermitManagement.SIMPLIFIED);
        Permit accepted = accepted("2020-06-01", PermitManagement.SIMPLIFIED);
        Permit active = granted("2020-06-01");
        Instant at = on("2020-06-02");
        Map<PermitStatus, Permit> all = new EnumMap<>(PermitStatus.class);
        all.put(PermitStatus.DRAFT, drafted("2020-06-01"));
        all.put(PermitStatus.SUBMITTED, submitted);
        all.put(
                PermitStatus.CORRECTION_REQUESTED,
                submitted.requestCorrection(WHY, RULES, at).after());
        all.put(PermitStatus.ACCEPTED, accepted);
        all.put(
                PermitStatus.UNDER_REVIEW,
                accepted.orderSiteCheck(RULES, at)
                        .then(permit -> permit.recordSiteCheck(TWO_OFFICERS, true, null, RULES, at))
                        .after());
        all.put(
                PermitStatus.RECTIFYING,
                accepted.orderRectification(
                                LocalDate.parse("2015-05-01"), LocalDate.parse("2020-12-02"), WHY, RULES, at)
                        .after());
        all.put(PermitStatus.REFUSED, accepted.refuse(Set.of(), WHY, RULES, at).after());
        all.put(
                PermitStatus.NOT_REQUIRED,
                submitted.declareNotRequired(WHY, RULES, at).after());
        all.put(PermitStatus.NOT_COMPETENT, submitted.decline(WHY, RULES, at).after());
        all.put(PermitStatus.WITHDRAWN, submitted.withdraw(RULES, at).after());
        all.put(PermitStatus.ACTIVE, active);
        all.put(PermitStatus.SUSPENDED, active.suspend(WHY, RULES, at).after());
        all.put(PermitStatus.EXPIRED, active.expire(on("2023-06-01")).after());
        all.put(
                PermitStatus.REVOKED,
                active.revoke(PermitRevocation.PENALTY, false, WHY, RULES, at).after());
        all.put(PermitStatus.CANCELLED, active.cancel(WHY, RULES, at).after());
        return all;
    }
}
