package org.ecobureau.permits.enterprise;

/** What is done to a register entry. */
enum EnterpriseAction {
    REGISTER,
    RENAME,
    CHANGE,
    ADD_SITE,
    CHANGE_SITE,
    CLOSE_SITE,
    MERGE,
    CLOSE
}
