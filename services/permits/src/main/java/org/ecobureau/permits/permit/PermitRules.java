package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.permits.content.Condition;
import org.ecobureau.permits.content.Growth;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.permits.procedure.Term;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.ecobureau.vocabulary.time.Dated;
import org.jspecify.annotations.Nullable;

/**
 * The rules on permits: the licensing law and the trial rule of 2018, the regulation from 1 March 2021 on, and beside it
 * the measures from 1 July 2024 on. A clock runs by the rule of the day on which it started.
 */
final class PermitRules {

    /** The first day on which there were rules to grant a permit by. */
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 10);

    private static final LocalDate REGULATION = LocalDate.of(2021, 3, 1);

    private static final LocalDate MEASURES = LocalDate.of(2024, 7, 1);

    private static final LocalDate LICENSING = LocalDate.of(2004, 7, 1);
    private static final String LICENSING_LAW = "中华人民共和国行政许可法";

    private static final int YEARS_BARRED = 3;
    private static final int LEAST_YEARS_KEPT = 5;
    private static final int OFFICERS_OF_A_CHECK = 2;

    /**
     * Time for an enterprise that discharges already to meet the conditions of a permit.
     *
     * @param before it was discharging before that day; null where the rule names no day
     */
    record Rectifying(@Nullable LocalDate before) {}

    /** From acceptance to the decision. */
    record Decision(
            Term simplified,
            Term key,
            Term keyWithSiteCheck,
            @Nullable Term extension) {}

    /**
     * What an enterprise under key management publishes before it applies.
     *
     * @param least for how long at least; null where the rule names no time
     */
    record Notice(@Nullable Term least) {}

    /** How long a permit holds, in years. */
    record Years(int first, int renewed) {}

    /** Before expiry the holder applies; after that the authority decides. */
    record Renewal(Term beforeExpiry, Term decision) {}

    private final Dated<Term> intake;
    private final Dated<Decision> decision;
    private final Dated<Years> years;
    private final Dated<Renewal> renewal;
    private final Dated<Term> change;
    private final Dated<Notice> notice;
    private final Dated<Rectifying> rectification;
    private final TermSettings settings;

    PermitRules(TermSettings settings) {
        intake = dated(
                licensing("intake", "第三十二条第一款第四项"), Term.working(5),
                regulation("intake", "第九条第一款第四项"), settings.regulation(3));
        Term twenty = Term.working(20);
        decision = dated(
                licensing("decision", "第四十二条第一款"),
                new Decision(twenty, twenty, twenty, Term.working(10)),
                regulation("decision", "第十二条"),
                new Decision(settings.regulation(20), settings.regulation(30), settings.regulation(45), null));
        years = dated(trial("validity"), new Years(3, 5), regulation("validity", "第十四条第一款"), new Years(5, 5));
        renewal = dated(
                trial("renewal").unverified(), new Renewal(Term.working(settings.renewal()), twenty),
                regulation("renewal", "第十四条第二款"), new Renewal(settings.regulation(60), settings.regulation(20)));
        change = dated(
                trial("change").unverified(), Term.working(settings.change()),
                regulation("change", "第十四条第三款"), settings.regulation(30));
        notice = new Dated<>(List.of(
                new Dated.Version<>(trial("notice").unverified(), new Notice(Term.working(settings.notice()))),
                new Dated.Version<>(regulation("notice", "第八条第一项").until(MEASURES.minusDays(1)), new Notice(null)),
                new Dated.Version<>(measures("notice", "第十六条"), new Notice(Term.working(5)))));
        rectification = dated(
                trial("rectification").unverified(), new Rectifying(null),
                regulation("rectification", "第四十六条"), new Rectifying(REGULATION));
        this.settings = settings;
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
            case ACCEPT -> againstAcceptance(permit, day);
            case GRANT_REAPPLICATION -> againstGrowth(permit, day);
            case EXTEND_DECISION -> againstExtension(permit);
            case APPLY_FOR_RENEWAL -> againstRenewal(permit, day);
            case REFUSE_RENEWAL -> againstRefusedRenewal(permit, day);
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
                    running.add(decision(permit, permit.application().requireSubmittedOn(), today));
                }
            }
            case ACCEPTED, UNDER_REVIEW ->
                running.add(decision(
                        permit, Objects.requireNonNull(permit.application().acceptedOn()), today));
            case RECTIFYING -> running.add(rectification(permit.requireRectification()));
            case ACTIVE, SUSPENDED -> {
                running.add(renewal(permit, today));
                if (permit.reappliedOn() != null) {
                    running.add(reapplication(permit));
                }
            }
            default -> {
                // No clock runs while the applicant corrects, nor after the end.
            }
        }
        return running;
    }

    /** Until when an application must be returned for correction or taken in. */
    Deadline intake(Permit permit) {
        LocalDate start = permit.application().requireSubmittedOn();
        Dated.Version<Term> rule = intake.require(start);
        return deadline(
                "ACCEPT_APPLICATION", rule.citation(), start, rule.value().endFrom(start));
    }

    /** Whether the time to return the application is over by that day and the rules take it for accepted. */
    boolean isDeemedAccepted(Permit permit, LocalDate day) {
        LocalDate start = permit.application().requireSubmittedOn();
        return day.isAfter(intake.require(start).value().endFrom(start));
    }

    /**
     * Until when an application that was accepted on that day must be decided. What the bureau's settings keep outside the
     * clock puts it off; what still goes on, as if it were over today.
     */
    Deadline decision(Permit permit, LocalDate acceptedOn, LocalDate today) {
        Dated.Version<Decision> rule = decision.require(acceptedOn);
        Decision terms = rule.value();
        Application application = permit.application();
        Term plain =
                switch (permit.management()) {
                    case SIMPLIFIED -> terms.simplified();
                    case KEY -> application.siteCheck() != null ? terms.keyWithSiteCheck() : terms.key();
                };
        Set<ReviewPart> outside = outsideTheClock(acceptedOn);
        Term extension = terms.extension();
        Term term = application.extended() && extension != null ? plain.plus(extension) : plain;
        LocalDate due = term.endFrom(acceptedOn, day -> application.review().isTaken(day, outside, today));
        return deadline("DECIDE", rule.citation(), acceptedOn, due);
    }

    /** By the measures hearings, tests and reviews by experts do not count, but technical assessments do (article 23). */
    private Set<ReviewPart> outsideTheClock(LocalDate acceptedOn) {
        return settings.outsideTheClock().stream()
                .filter(part -> part != ReviewPart.TECHNICAL_ASSESSMENT || acceptedOn.isBefore(MEASURES))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Until when what stands against the permit is to be put right. */
    Deadline rectification(Rectification ordered) {
        LocalDate start = ordered.orderedOn();
        return deadline("RECTIFY", rectification.require(start).citation(), start, ordered.until());
    }

    /**
     * Refuses time to rectify to a source that the rules of the day do not give it to, and more or less of it than is
     * usual: {@code RECTIFICATION_SOURCE}, {@code RECTIFICATION_TERM}, all at once.
     */
    void checkRectification(LocalDate dischargingSince, LocalDate until, LocalDate day) {
        Dated.Version<Rectifying> rule = rectification.require(day);
        LocalDate named = rule.value().before();
        LocalDate before = named == null ? day : named;
        LocalDate from = day.plusMonths(settings.leastRectification());
        LocalDate to = day.plusMonths(settings.mostRectification());
        new Findings()
                .addIf(!dischargingSince.isBefore(before), () -> Finding.of(PermitProblem.RECTIFICATION_SOURCE)
                        .with("dischargingSince", dischargingSince)
                        .with("before", before)
                        .at("dischargingSince")
                        .under(rule.citation()))
                .addIf(until.isBefore(from) || until.isAfter(to), () -> Finding.of(PermitProblem.RECTIFICATION_TERM)
                        .with("until", until)
                        .with("from", from)
                        .with("to", to)
                        .at("until")
                        .under(Citation.of(
                                        "permit.rectification-term", "关于固定污染源排污限期整改有关事项的通知（环环评〔2020〕19号）", null, SINCE)
                                .unverified()))
                .throwIfAny();
    }

    /** A finding while the time to rectify is not over. */
    List<Finding> stillToRectify(Permit permit, LocalDate day) {
        Rectification ordered = permit.application().rectification();
        return ordered == null || !ordered.isOpen() || day.isAfter(ordered.until())
                ? List.of()
                : List.of(Finding.of(PermitProblem.RECTIFICATION_RUNNING)
                        .with("until", ordered.until())
                        .under(rectification.require(ordered.orderedOn()).citation()));
    }

    /** Until when an application for more than the permit allows must be decided. */
    Deadline reapplication(Permit permit) {
        LocalDate appliedOn = Objects.requireNonNull(permit.reappliedOn());
        Dated.Version<Decision> rule = decision.require(appliedOn);
        Term term =
                switch (permit.management()) {
                    case SIMPLIFIED -> rule.value().simplified();
                    case KEY -> rule.value().key();
                };
        return deadline("DECIDE_REAPPLICATION", rule.citation(), appliedOn, term.endFrom(appliedOn));
    }

    /** Whether a public notice is what the rules of the day of the application ask for. */
    boolean isSufficient(@Nullable PublicNotice published, LocalDate appliedOn) {
        if (published == null || published.until().isAfter(appliedOn)) {
            return false;
        }
        Term least = notice.require(appliedOn).value().least();
        // The day of publication is the first of the days.
        return least == null || !least.endFrom(published.from().minusDays(1)).isAfter(published.until());
    }

    /** The last day on which an enterprise whose permit is revoked on that day may not apply: {@code BAR_UNKNOWN}. */
    LocalDate barredUntil(LocalDate day) {
        if (day.isBefore(REGULATION)) {
            throw Finding.of(PermitProblem.BAR_UNKNOWN)
                    .with("day", day)
                    .at("barsApplications")
                    .under(regulation("bar", "第四十条、第四十一条"))
                    .asProblem();
        }
        return day.plusYears(YEARS_BARRED);
    }

    /** A finding for each item that is missing, under the rule of the day. */
    static List<Finding> incomplete(Set<ApplicationItem> missing, LocalDate day) {
        return missing.stream()
                .sorted()
                .map(item -> Finding.of(PermitProblem.APPLICATION_INCOMPLETE)
                        .with("item", item)
                        .at(item.field())
                        .under(asksFor(item, day)))
                .toList();
    }

    private static Citation asksFor(ApplicationItem item, LocalDate day) {
        if (day.isBefore(REGULATION)) {
            return trial("application").unverified();
        }
        return item == ApplicationItem.PUBLIC_NOTICE && !day.isBefore(MEASURES)
                ? measures("application", "第十六条")
                : regulation("application", item.article());
    }

    /** Whoever checks the substance of an application comes in twos: {@code OFFICERS_TOO_FEW}. */
    static void requireOfficers(List<String> officers) {
        long present =
                officers.stream().filter(name -> !name.isBlank()).distinct().count();
        if (present < OFFICERS_OF_A_CHECK) {
            throw Finding.of(PermitProblem.OFFICERS_TOO_FEW)
                    .with("count", present)
                    .at("officers")
                    .under(Citation.of("permit.officers", LICENSING_LAW, "第三十四条第三款", LICENSING))
                    .asProblem();
        }
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

    private List<Finding> againstAcceptance(Permit permit, LocalDate day) {
        return isDeemedAccepted(permit, day)
                ? List.of()
                : incomplete(permit.application().missing(), day);
    }

    private static List<Finding> againstGrowth(Permit permit, LocalDate day) {
        PendingRequest request = permit.request();
        return request == null ? List.of() : incomplete(request.missing(), day);
    }

    /** What of a content needs a new application, since it goes beyond the one before: {@code REAPPLICATION_NEEDED}. */
    static List<Finding> againstChange(@Nullable PermitContent before, @Nullable PermitContent after, LocalDate day) {
        if (before == null || after == null) {
            return List.of();
        }
        Citation rule =
                day.isBefore(REGULATION) ? trial("reapplication").unverified() : regulation("reapplication", "第十五条");
        return Growth.between(before, after).stream()
                .map(step -> Finding.of(PermitProblem.REAPPLICATION_NEEDED)
                        .with("path", step.path())
                        .with("before", step.before())
                        .with("after", step.after())
                        .at("content")
                        .under(rule))
                .toList();
    }

    /** What is to be kept for less than the rules of the day ask for: {@code KEPT_TOO_SHORT}. */
    static List<Finding> againstKeeping(PermitContent content, LocalDate day) {
        return content.conditions().stream()
                .flatMap(Condition::all)
                .flatMap(condition -> againstKeeping(condition, day).stream())
                .toList();
    }

    private static Optional<Finding> againstKeeping(Condition condition, LocalDate day) {
        Integer years = condition.keepYears();
        @Nullable
        String article =
                switch (condition.kind()) {
                    case MONITORING -> "第十九条第一款";
                    case LEDGER -> "第二十一条第一款";
                    default -> null;
                };
        return years == null || article == null || years >= LEAST_YEARS_KEPT || day.isBefore(REGULATION)
                ? Optional.empty()
                : Optional.of(Finding.of(PermitProblem.KEPT_TOO_SHORT)
                        .with("condition", condition.code())
                        .with("years", years)
                        .with("least", LEAST_YEARS_KEPT)
                        .at("content.conditions")
                        .under(regulation("keeping", article)));
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
        if (permit.renewalAppliedOn() != null || !PermitStatus.RUNNING.contains(permit.status())) {
            return List.of();
        }
        Deadline due = renewal(permit, day);
        return day.isAfter(BureauTime.day(due.dueAt()))
                ? List.of(late(ProcedureProblem.RENEWAL_TOO_LATE, due, day))
                : List.of();
    }

    /** A renewal that was not decided by the end of the term counts as granted. */
    private static List<Finding> againstRefusedRenewal(Permit permit, LocalDate day) {
        if (permit.renewalAppliedOn() == null) {
            return List.of();
        }
        LocalDate until = permit.requireGrant().term().until();
        return day.isAfter(until)
                ? List.of(Finding.of(PermitProblem.RENEWAL_DEEMED_GRANTED)
                        .with("until", until)
                        .under(Citation.of("permit.renewal-deemed", LICENSING_LAW, "第五十条第二款", LICENSING)))
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

    /** What the law on all licences says holds for permits until the regulation says otherwise. */
    private static Citation licensing(String id, String article) {
        return Citation.of("permit." + id, LICENSING_LAW, article, LICENSING).until(REGULATION.minusDays(1));
    }

    private static Citation measures(String id, String article) {
        return Citation.of("permit." + id, "排污许可管理办法（生态环境部令第32号）", article, MEASURES);
    }

    private static Citation regulation(String id, @Nullable String article) {
        return Citation.of("permit." + id, "排污许可管理条例（国务院令第736号）", article, REGULATION);
    }
}
