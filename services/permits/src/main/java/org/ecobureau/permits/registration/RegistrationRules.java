package org.ecobureau.permits.registration;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.permits.procedure.ProcedureProblem;
import org.ecobureau.permits.procedure.Term;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.time.BureauTime;
import org.ecobureau.vocabulary.time.Dated;

/**
 * The rules on registrations: since the classification catalogue of 2019, which created them, and article 24 of the
 * regulation from 1 March 2021 on. Days are calendar days.
 */
final class RegistrationRules {

    private static final LocalDate CATALOGUE = LocalDate.of(2019, 12, 20);
    private static final LocalDate REGULATION = LocalDate.of(2021, 3, 1);

    private record Terms(int years, Term renewal, Term change) {}

    private final Dated<Terms> terms;

    RegistrationRules(RegistrationSettings settings) {
        Citation before = Citation.of("registration.terms", "固定污染源排污许可分类管理名录（2019年版）", null, CATALOGUE)
                .until(REGULATION.minusDays(1))
                .unverified();
        Citation since = Citation.of("registration.terms", "排污许可管理条例（国务院令第736号）", "第二十四条", REGULATION);
        terms = new Dated<>(List.of(
                new Dated.Version<>(
                        before,
                        new Terms(
                                settings.years(), Term.calendar(settings.renewal()), Term.calendar(settings.change()))),
                new Dated.Version<>(since, new Terms(5, Term.calendar(20), Term.calendar(20)))));
    }

    /** The rule of that day on who registers; before there was one, the first. */
    Citation citation(LocalDate day) {
        return terms.on(day).orElse(terms.versions().get(0)).citation();
    }

    /** The term of a registration filed on that day. Errors: {@code BEFORE_REGISTRATION_RULES}. */
    Validity term(LocalDate filedOn) {
        if (filedOn.isBefore(CATALOGUE)) {
            throw Finding.of(RegistrationProblem.BEFORE_REGISTRATION_RULES)
                    .with("day", filedOn)
                    .with("since", CATALOGUE)
                    .asProblem();
        }
        return Validity.ofYears(filedOn, years(filedOn));
    }

    /** For how many years a registration is filed or renewed on that day. */
    int years(LocalDate day) {
        return terms.require(day).value().years();
    }

    /** Within what time a change on that day is entered. */
    Dated.Version<Term> change(LocalDate day) {
        Dated.Version<Terms> rule = terms.on(day).orElse(terms.versions().get(0));
        return new Dated.Version<>(rule.citation(), rule.value().change());
    }

    /** The clock of the renewal by the rule of that day: it starts when the window opens and ends with the term. */
    Deadline renewal(Validity term, LocalDate day) {
        Dated.Version<Terms> rule = terms.require(day);
        LocalDate opens = rule.value().renewal().lastDayBefore(term.until());
        return new Deadline("RENEW", rule.citation(), BureauTime.startOf(opens), BureauTime.endOf(term.until()));
    }

    /** What the rules of that day have against a renewal: {@code RENEWAL_TOO_EARLY}. */
    List<Finding> againstRenewal(Validity term, LocalDate day) {
        Deadline window = renewal(term, day);
        LocalDate opens = BureauTime.day(window.startsAt());
        return day.isBefore(opens)
                ? List.of(Finding.of(ProcedureProblem.RENEWAL_TOO_EARLY)
                        .with("day", day)
                        .with("from", opens)
                        .under(window.rule()))
                : List.of();
    }
}
