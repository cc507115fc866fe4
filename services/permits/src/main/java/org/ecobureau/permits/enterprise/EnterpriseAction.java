package org.ecobureau.permits.enterprise;

/** What is done to a register entry. */
enum EnterpriseAction {
    REGISTER,
    RENAME,
    CLOSE
}
