package org.ecobureau.remediation.site;

import static org.ecobureau.remediation.site.SiteAction.*;
import static org.ecobureau.remediation.site.SiteStatus.*;

import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Role;

/** The one table of what may be done to a site, in which stage, by whom, and what may stand in the way. */
final class SiteLifecycle {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> PARTIES = EnumSet.of(Role.ENTERPRISE, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> PROVINCE = EnumSet.of(Role.PROVINCE);
    private static final Set<Role> AUTHORITIES = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE);

    private static final Set<SiteStatus> UNDECIDED =
            EnumSet.of(SUSPECTED, PRELIMINARY_SURVEY, DETAILED_SURVEY, RISK_ASSESSMENT);
    private static final Set<SiteStatus> WORKS_AHEAD_OR_ON = EnumSet.of(PLAN_FILED, UNDER_REMEDIATION);

    static final ActionTable<ContaminatedSite, SiteStatus, SiteAction> ACTIONS =
            ActionTable.<ContaminatedSite, SiteStatus, SiteAction>of(ContaminatedSite::status, SiteAction.class)
                    .actionInPlace(REGISTER, Set.of(), OFFICERS)
                    .actionInPlace(ASSIGN_PARTIES, EnumSet.range(SUSPECTED, WORKS_DONE), PARTIES)
                    .actionInPlace(SET_INVESTMENT, EnumSet.range(SUSPECTED, POST_MANAGEMENT), PARTIES)
                    .actionInPlace(CHANGE_LAND_USE, UNDECIDED, OFFICERS)
                    .action(ORDER_PRELIMINARY_SURVEY, Set.of(SUSPECTED), PRELIMINARY_SURVEY, OFFICERS)
                    .actionInPlace(REPORT_PRELIMINARY_SURVEY, Set.of(PRELIMINARY_SURVEY), PARTIES)
                    .action(START_DETAILED_SURVEY, Set.of(PRELIMINARY_SURVEY), DETAILED_SURVEY, OFFICERS)
                    .guard(START_DETAILED_SURVEY, SiteGuards::preliminaryAboveScreening)
                    .actionInPlace(REPORT_DETAILED_SURVEY, Set.of(DETAILED_SURVEY), PARTIES)
                    .action(START_RISK_ASSESSMENT, Set.of(DETAILED_SURVEY), RISK_ASSESSMENT, OFFICERS)
                    .guard(START_RISK_ASSESSMENT, SiteGuards::detailedAboveScreening)
                    .actionInPlace(REPORT_RISK_ASSESSMENT, Set.of(RISK_ASSESSMENT), PARTIES)
                    .action(
                            CLEAR,
                            EnumSet.of(PRELIMINARY_SURVEY, DETAILED_SURVEY, RISK_ASSESSMENT),
                            NOT_CONTAMINATED,
                            OFFICERS)
                    .guard(CLEAR, SiteGuards::nothingFound)
                    .action(LIST, Set.of(RISK_ASSESSMENT), LISTED, PROVINCE)
                    .guard(LIST, SiteGuards::riskUnacceptable)
                    .action(FILE_PLAN, Set.of(LISTED), PLAN_FILED, PARTIES)
                    .actionInPlace(SET_CRITERIA, EnumSet.range(PLAN_FILED, WORKS_DONE), OFFICERS)
                    .action(START_WORKS, Set.of(PLAN_FILED), UNDER_REMEDIATION, PARTIES)
                    .actionInPlace(PLAN_STEPS, WORKS_AHEAD_OR_ON, PARTIES)
                    .actionInPlace(COMPLETE_STEP, EnumSet.of(UNDER_REMEDIATION, WORKS_DONE), PARTIES)
                    .actionInPlace(REPORT_TRANSPORT, WORKS_AHEAD_OR_ON, PARTIES)
                    .actionInPlace(RECORD_EARTHWORK, Set.of(UNDER_REMEDIATION), PARTIES)
                    .actionInPlace(SHIP_SOIL, Set.of(UNDER_REMEDIATION), PARTIES)
                    .action(COMPLETE_WORKS, Set.of(UNDER_REMEDIATION), WORKS_DONE, PARTIES)
                    .actionInPlace(END_FINISHING, Set.of(WORKS_DONE), PARTIES)
                    .guard(END_FINISHING, SiteGuards::finishing)
                    .actionInPlace(ACCEPT_WORKS, EnumSet.range(WORKS_DONE, REMOVAL_REVIEW), AUTHORITIES)
                    .guard(ACCEPT_WORKS, SiteGuards::nothingLeftToFinish)
                    .guard(ACCEPT_WORKS, SiteGuards::notAccepted)
                    .action(SUBMIT_EVALUATION, Set.of(WORKS_DONE), EFFECT_EVALUATION, PARTIES)
                    .guard(SUBMIT_EVALUATION, SiteGuards::nothingLeftToFinish)
                    .guard(SUBMIT_EVALUATION, SiteGuards::anotherEvaluator)
                    .actionInPlace(PASS_EVALUATION, Set.of(EFFECT_EVALUATION), AUTHORITIES)
                    .guard(PASS_EVALUATION, SiteGuards::evaluationPending)
                    .guard(PASS_EVALUATION, SiteGuards::targetsMet)
                    .action(FAIL_EVALUATION, Set.of(EFFECT_EVALUATION), UNDER_REMEDIATION, AUTHORITIES)
                    .guard(FAIL_EVALUATION, SiteGuards::evaluationPending)
                    .action(APPLY_FOR_REMOVAL, Set.of(EFFECT_EVALUATION), REMOVAL_REVIEW, PARTIES)
                    .guard(APPLY_FOR_REMOVAL, SiteGuards::evaluationPassedByAnother)
                    .action(REMOVE, Set.of(REMOVAL_REVIEW), REMOVED, PROVINCE)
                    .guard(REMOVE, SiteGuards::evaluationPassedByAnother)
                    .action(REFUSE_REMOVAL, Set.of(REMOVAL_REVIEW), UNDER_REMEDIATION, PROVINCE)
                    .action(START_POST_MANAGEMENT, Set.of(REMOVED), POST_MANAGEMENT, OFFICERS)
                    .build();

    private SiteLifecycle() {}
}
