package org.ecobureau.medicalwaste.hospital;

/** What is done to a hospital's record. */
enum HospitalAction {
    REGISTER,
    UPDATE,
    CLOSE
}
