package org.ecobureau.permits.registration;

/** What is done with a registration. */
enum RegistrationAction {
    FILE,
    CHANGE,
    RENEW,
    CANCEL,
    GIVE_WAY,
    EXPIRE
}
