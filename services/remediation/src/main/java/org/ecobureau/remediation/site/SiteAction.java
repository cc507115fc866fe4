package org.ecobureau.remediation.site;

import java.util.Set;

/** What is done to a site, and which of its parties may do it where the action is open to enterprises. */
enum SiteAction {
    REGISTER,
    ASSIGN_PARTIES(PartyRole.RESPONSIBLE),
    SET_INVESTMENT(PartyRole.RESPONSIBLE),
    CHANGE_LAND_USE,
    ORDER_PRELIMINARY_SURVEY,
    REPORT_PRELIMINARY_SURVEY(PartyRole.RESPONSIBLE),
    START_DETAILED_SURVEY,
    REPORT_DETAILED_SURVEY(PartyRole.RESPONSIBLE),
    START_RISK_ASSESSMENT,
    REPORT_RISK_ASSESSMENT(PartyRole.RESPONSIBLE),
    CLEAR,
    LIST,
    FILE_PLAN(PartyRole.RESPONSIBLE),
    SET_CRITERIA,
    START_WORKS(PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    PLAN_STEPS(PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    COMPLETE_STEP(PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    REPORT_TRANSPORT(PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    RECORD_EARTHWORK(PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    SHIP_SOIL(PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    COMPLETE_WORKS(PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    END_FINISHING(PartyRole.RESPONSIBLE, PartyRole.REMEDIATOR),
    ACCEPT_WORKS,
    SUBMIT_EVALUATION(PartyRole.RESPONSIBLE, PartyRole.EVALUATOR),
    PASS_EVALUATION,
    FAIL_EVALUATION,
    APPLY_FOR_REMOVAL(PartyRole.RESPONSIBLE),
    REMOVE,
    REFUSE_REMOVAL,
    START_POST_MANAGEMENT;

    private final Set<PartyRole> parties;

    SiteAction(PartyRole... parties) {
        this.parties = Set.of(parties);
    }

    /** Empty where the action is the authorities' own. */
    Set<PartyRole> parties() {
        return parties;
    }
}
