package org.ecobureau.medicalwaste.hospital;

/** Whether the hospital is at work. */
public enum HospitalStatus {
    ACTIVE,
    CLOSED
}
