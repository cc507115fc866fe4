package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.permits.procedure.Term;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.ecobureau.vocabulary.time.Dated;
import org.jspecify.annotations.Nullable;

/**
 * The rules on permits: the trial rule of 2018, and the regulation from 1 March 2021 on. A clock runs by the rule of
 * the day on which it started.
 */
final class PermitRules {

    /** The first day on which there were rules to grant a permit by. */
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 10);

    private static final LocalDate REGULATION = LocalDate.of(2021, 3, 1);

    /**
     * Taking in an application.
     *
     * @param deemsAccepted whether an application that is not returned in time counts as accepted
     */
    record Intake(Term term, boolean deemsAccepted) {}

    /** From acceptance to the decision. */
    record Decision(
            Term simplified,
            Term key,
            Term keyWithSiteCheck,
            @Nullable Term extension) {}

    /** How long a permit holds, in years. */
    record Years(int first, int renewed) {}

    /** Before expiry the holder applies; after that the authority decides. */
    record Renewal(Term beforeExpiry, Term decision) {}

    private final Dated<Intake> intake;
    private final Dated<Decision> decision;
    private final Dated<Years> years;
    private final Dated<Renewal> renewal;
    private final Dated<Term> change;

    PermitRules(TermSettings settings) {
        intake = dated(
                trial("intake").unverified(), new Intake(Term.working(settings.correction()), false),
                regulation("intake", null), new Intake(settings.regulation(3), true));
        Term trialDecision = Term.working(settings.decision());
        decision = dated(
                trial("decision").unverified(),
                new Decision(trialDecision, trialDecision, trialDecision, Term.working(settings.extension())),
                regulation("decision", "第十二条"),
                new Decision(settings.regulation(20), settings.regulation(30), settings.regulation(45), null));
        years = dated(trial("validity"), new Years(3, 5), regulation("validity", "第十四条"), new Years(5, 5));
        renewal = dated(
                trial("renewal").unverified(), new Renewal(Term.working(settings.renewal()), trialDecision),
                regulation("renewal", "第十四条"), new Renewal(settings.regulation(60), settings.regulation(20)));
        change = dated(
                trial("change").unverified(), Term.working(settings.change()),
                regulation("change", "第十四条"), settings.regulation(30));
    }

    /** Refuses a day on which there was no rule yet: {@code BEFORE_PERMIT_RULES}. */
    static void requireRules(LocalDate day) {
        if (day.isBefore(SINCE)) {
            throw Finding.of(PermitProblem.BEFORE_PERMIT_RULES)
                    .with("day", day)
                    .with("since", SINCE)
                    .asProblem();
        }
    }

    /** What the rules of the day have against an action, beyond the permit's own state. */
    List<Finding> against(Permit permit, PermitAction action, LocalDate day) {
        return switch (action) {
            case REQUEST_CORRECTION -> againstCorrection(permit, day);
            case EXTEND_DECISION -> againstExtension(permit);
            case APPLY_FOR_RENEWAL -> againstRenewal(permit, day);
            default -> List.of();
        };
    }

    /** The clocks that run on the permit on that day. */
    List<Deadline> deadlines(Permit permit, LocalDate today) {
        List<Deadline> running = new ArrayList<>();
        switch (permit.status()) {
            case SUBMITTED -> {
                running.add(intake(permit));
                if (isDeemedAccepted(permit, today)) {
                    running.add(decision(permit, permit.application().submittedOn()));
                }
            }
            case ACCEPTED, UNDER_REVIEW ->
                running.add(decision(
                        permit, Objects.requireNonNull(permit.application().acceptedOn())));
            case ACTIVE, SUSPENDED -> running.add(renewal(permit, today));
            default -> {
                // No clock runs while the applicant corrects, nor after the end.
            }
        }
        return running;
    }

    /** Until when an application must be returned for correction or taken in. */
    Deadline intake(Permit permit) {
        LocalDate start = permit.application().submittedOn();
        Dated.Version<Intake> rule = intake.require(start);
        return deadline(
                "ACCEPT_APPLICATION",
                rule.citation(),
                start,
                rule.value().term().endFrom(start));
    }

    /** Whether the time to return the application is over by that day and the rules take it for accepted. */
    boolean isDeemedAccepted(Permit permit, LocalDate day) {
        LocalDate start = permit.application().submittedOn();
        Intake rule = intake.require(start).value();
        return rule.deemsAccepted() && day.isAfter(rule.term().endFrom(start));
    }

    /** Until when an application that was accepted on that day must be decided. */
    Deadline decision(Permit permit, LocalDate acceptedOn) {
        Dated.Version<Decision> rule = decision.require(acceptedOn);
        Decision terms = rule.value();
        Application application = permit.application();
        Term plain =
                switch (permit.management()) {
                    case SIMPLIFIED -> terms.simplified();
                    case KEY -> application.siteCheck() ? terms.keyWithSiteCheck() : terms.key();
                };
        Term extension = terms.extension();
        Term term = application.extended() && extension != null ? plain.plus(extension) : plain;
        return deadline("DECIDE", rule.citation(), acceptedOn, term.endFrom(acceptedOn));
    }

    /** Until when the holder applies for renewal; once that is done, until when it must be decided. */
    Deadline renewal(Permit permit, LocalDate today) {
        LocalDate appliedOn = permit.renewalAppliedOn();
        Dated.Version<Renewal> rule = renewal.require(appliedOn == null ? today : appliedOn);
        Validity term = permit.requireGrant().term();
        return appliedOn == null
                ? deadline(
                        "APPLY_FOR_RENEWAL",
                        rule.citation(),
                        term.from(),
                        rule.value().beforeExpiry().lastDayBefore(term.until()))
                : deadline(
                        "DECIDE_RENEWAL",
                        rule.citation(),
                        appliedOn,
                        rule.value().decision().endFrom(appliedOn));
    }

    /**
     * The term of a first grant.
     *
     * <p>Errors: {@code VALID_FROM_EARLY}, {@code BEFORE_PERMIT_RULES}.
     *
     * @param validFrom null for the day of the grant
     */
    Validity firstTerm(@Nullable LocalDate validFrom, LocalDate grantedOn) {
        if (validFrom != null && validFrom.isBefore(grantedOn)) {
            throw Finding.of(PermitProblem.VALID_FROM_EARLY)
                    .with("validFrom", validFrom)
                    .with("grantedOn", grantedOn)
                    .asProblem();
        }
        requireRules(grantedOn);
        return Validity.ofYears(
                validFrom == null ? grantedOn : validFrom,
                years.require(grantedOn).value().first());
    }

    /** For how many years a permit is renewed on that day. */
    int renewedYears(LocalDate day) {
        return years.require(day).value().renewed();
    }

    /** Within what time a change on that day is reported. */
    Dated.Version<Term> change(LocalDate day) {
        return change.on(day).orElse(change.versions().get(0));
    }

    private List<Finding> againstCorrection(Permit permit, LocalDate day) {
        return isDeemedAccepted(permit, day)
                ? List.of(late(PermitProblem.CORRECTION_TOO_LATE, intake(permit), day))
                : List.of();
    }

    private List<Finding> againstExtension(Permit permit) {
        LocalDate acceptedOn = permit.application().acceptedOn();
        if (acceptedOn == null) {
            return List.of();
        }
        Dated.Version<Decision> rule = decision.require(acceptedOn);
        return rule.value().extension() == null
                ? List.of(Finding.of(PermitProblem.EXTENSION_UNKNOWN).under(rule.citation()))
                : List.of();
    }

    private List<Finding> againstRenewal(Permit permit, LocalDate day) {
        if (permit.isRenewalPending() || !PermitStatus.RUNNING.contains(permit.status())) {
            return List.of();
        }
        Deadline due = renewal(permit, day);
        return day.isAfter(BureauTime.day(due.dueAt()))
                ? List.of(late(ProcedureProblem.RENEWAL_TOO_LATE, due, day))
                : List.of();
    }

    /** A finding about a clock that ran out. */
    static Finding late(ProblemCode code, Deadline missed, LocalDate day) {
        return Finding.of(code)
                .with("day", day)
                .with("due", BureauTime.day(missed.dueAt()))
                .under(missed.rule());
    }

    private static Deadline deadline(String code, Citation rule, LocalDate start, LocalDate due) {
        return new Deadline(code, rule, BureauTime.startOf(start), BureauTime.endOf(due));
    }

    private static <T> Dated<T> dated(Citation trial, T before, Citation regulation, T since) {
        return new Dated<>(List.of(new Dated.Version<>(trial, before), new Dated.Version<>(regulation, since)));
    }

    private static Citation trial(String id) {
        return Citation.of("permit." + id, "排污许可管理办法（试行）（环境保护部令第48号）", null, SINCE)
                .until(REGULATION.minusDays(1));
    }

    private static Citation regulation(String id, @Nullable String article) {
        return Citation.of("permit." + id, "排污许可管理条例（国务院令第736号）", article, REGULATION);
    }
}
