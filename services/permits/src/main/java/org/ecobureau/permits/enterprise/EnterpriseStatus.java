package org.ecobureau.permits.enterprise;

/** Whether the enterprise is at work. */
public enum EnterpriseStatus {
    ACTIVE,
    CLOSED,
    /** Gone into another one. */
    MERGED
}
