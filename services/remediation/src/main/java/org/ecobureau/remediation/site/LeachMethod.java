package org.ecobureau.remediation.site;

/** How a leachate is made from treated soil. */
public enum LeachMethod {
    HJ_T_299_2007,
    HJ_T_300_2007,
    HJ_557_2010
}
