package org.ecobureau.remediation.site;

/** In what part an organisation has to do with a site. */
public enum PartyRole {
    RESPONSIBLE,
    REMEDIATOR,
    EVALUATOR
}
