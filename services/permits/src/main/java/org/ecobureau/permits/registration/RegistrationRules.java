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
 * regulation from 1 March 2021 on. How long one holds and when it is renewed stands in a guide of the ministry that was
 * not at hand, and so is a setting. Days are calendar days.
 */
final class RegistrationRules {

    private static final LocalDate CATALOGUE = LocalDate.of(2019, 12, 20);
    private static final LocalDate REGULATION = LocalDate.of(2021, 3, 1);

    private static final String GUIDE = "固定污染源排污登记工作指南（试行）（环办环评函〔2020〕9号）";

    private final Citation terms;
    private final int years;
    private final Term renewal;
    private final Dated<Term> change;

    RegistrationRules(RegistrationSettings settings) {
        terms = Citation.of("registration.terms", GUIDE, null, CATALOGUE).unverified();
        years = settings.years();
        renewal = Term.calendar(settings.renewal());
        change = new Dated<>(List.of(
                new Dated.Version<>(
                        Citation.of("registration.change", GUIDE, null, CATALOGUE)
                                .until(REGULATION.minusDays(1))
                                .unverified(),
                        Term.calendar(settings.change())),
                new Dated.Version<>(regulation("registration.change", "第二十四条第三款"), Term.calendar(20))));
    }

    private static Citation regulation(String id, String article) {
        return Citation.of(id, "排污许可管理条例（国务院令第736号）", article, REGULATION);
    }

    /** The rule of that day on who registers instead of holding a permit; before there was one, the first. */
    Citation citation(LocalDate day) {
        return day.isBefore(REGULATION)
                ? Citation.of("registration.who", "固定污染源排污许可分类管理名录（2019年版）（生态环境部令第11号）", "第二条第三款", CATALOGUE)
                        .until(REGULATION.minusDays(1))
                : regulation("registration.who", "第二十四条第一款");
    }

    /** The term of a registration filed on that day. Errors: {@code BEFORE_REGISTRATION_RULES}. */
    Validity term(LocalDate filedOn) {
        if (filedOn.isBefore(CATALOGUE)) {
            throw Finding.of(RegistrationProblem.BEFORE_REGISTRATION_RULES)
                    .with("day", filedOn)
                    .with("since", CATALOGUE)
                    .asProblem();
        }
        return Validity.ofYears(filedOn, years);
    }

    /** For how many years a registration is filed or renewed. */
    int years() {
        return years;
    }

    /** Within what time a change on that day is entered. */
    Dated.Version<Term> change(LocalDate day) {
        return change.on(day).orElse(change.versions().get(0));
    }

    /** The clock of the renewal: it starts when the window opens and ends with the term. */
    Deadline renewal(Validity term) {
        LocalDate opens = renewal.lastDayBefore(term.until());
        return new Deadline("RENEW", terms, BureauTime.startOf(opens), BureauTime.endOf(term.until()));
    }

    /** What the rules of that day have against a renewal: {@code RENEWAL_TOO_EARLY}. */
    List<Finding> againstRenewal(Validity term, LocalDate day) {
        Deadline window = renewal(term);
        LocalDate opens = BureauTime.day(window.startsAt());
        return day.isBefore(opens)
                ? List.of(Finding.of(ProcedureProblem.RENEWAL_TOO_EARLY)
                        .with("day", day)
                        .with("from", opens)
                        .under(window.rule()))
                : List.of();
    }
}
