package org.ecobureau.permits.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.time.BureauTime;

/** Who may take which step on which permit: beyond the roles of the table, the office that has it in hand. */
final class PermitOffice {

    private PermitOffice() {}

    /** Refuses an officer of the other office: {@code OFFICE_NOT_COMPETENT}. */
    static void require(Permit permit, PermitAction action, Collection<Role> caller) {
        Problem.throwIfAny(against(permit, action, caller));
    }

    /** The actions that a caller of these roles can take now, with everything that stands in the way of each. */
    static List<Allowed<PermitAction>> allowed(Permit permit, PermitRules rules, Instant now, Collection<Role> caller) {
        LocalDate today = BureauTime.day(now);
        return Permit.ACTIONS.allowed(permit.asOf(today), now, caller).stream()
                .map(allowed -> {
                    List<Finding> blockers = new ArrayList<>(allowed.blockers());
                    blockers.addAll(against(permit, allowed.action(), caller));
                    blockers.addAll(rules.against(permit, allowed.action(), today));
                    return new Allowed<>(allowed.action(), blockers.isEmpty(), blockers);
                })
                .toList();
    }

    private static List<Finding> against(Permit permit, PermitAction action, Collection<Role> caller) {
        Role expected = permit.office().role();
        return !action.isTakenByOffice() || caller.contains(expected)
                ? List.of()
                : List.of(Finding.of(PermitProblem.OFFICE_NOT_COMPETENT)
                        .with("office", permit.office())
                        .with("expected", expected));
    }
}
