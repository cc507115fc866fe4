package org.ecobureau.medicalwaste.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise on a list: assisted, or exempt from on-site inspection.
 *
 * @param since first day
 * @param until last day; null while it goes on
 */
public record EpidemicSupport(
        CreditCode enterprise,
        SupportKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        String reason,
        SupportStatus status) {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final int LONGEST_REASON = 500;

    static final ActionTable<EpidemicSupport, SupportStatus, SupportAction> ACTIONS =
            ActionTable.<EpidemicSupport, SupportStatus, SupportAction>of(EpidemicSupport::status, SupportAction.class)
                    .actionInPlace(SupportAction.GRANT, Set.of(), OFFICERS)
                    .action(SupportAction.END, Set.of(SupportStatus.ACTIVE), SupportStatus.ENDED, OFFICERS)
                    .build();

    /** The identity: an enterprise may be listed again later. */
    String id() {
        return enterprise.value() + "-" + kind + "-" + since;
    }

    /** Puts an enterprise on the list. Errors: {@code REASON_LENGTH}. */
    static Change<EpidemicSupport> grant(
            CreditCode enterprise, SupportKind kind, LocalDate since, String reason, Instant at) {
        check(reason, "reason");
        EpidemicSupport support =
                new EpidemicSupport(enterprise, kind, since, null, reason.strip(), SupportStatus.ACTIVE);
        return Change.of(support, SupportAction.GRANT, at);
    }

    /** Takes it off. Errors: {@code ACTION_NOT_POSSIBLE}, {@code REASON_LENGTH}, {@code ENDS_BEFORE_START}. */
    Change<EpidemicSupport> end(LocalDate lastDay, String grounds, Instant at) {
        ACTIONS.check(this, SupportAction.END, at);
        check(grounds, "grounds");
        if (lastDay.isBefore(since)) {
            throw Finding.of(SupportProblem.ENDS_BEFORE_START)
                    .with("until", lastDay)
                    .with("since", since)
                    .at("until")
                    .asProblem();
        }
        EpidemicSupport after =
                new EpidemicSupport(enterprise, kind, since, lastDay, reason, ACTIONS.next(this, SupportAction.END));
        return Change.of(after, SupportAction.END, at).detail("grounds", grounds.strip());
    }

    private static void check(String text, String field) {
        if (text.isBlank() || text.length() > LONGEST_REASON) {
            throw Finding.of(SupportProblem.REASON_LENGTH)
                    .with("length", text.strip().length())
                    .with("limit", LONGEST_REASON)
                    .at(field)
                    .asProblem();
        }
    }
}
