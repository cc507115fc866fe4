package org.ecobureau.permits.registration;

/** What is done with a registration. */
enum RegistrationAction {
    FILE,
    CHANGE,
    RENEW,
    NOTE_SUCCESSOR,
    TRANSFER,
    CANCEL,
    GIVE_WAY,
    EXPIRE
}
