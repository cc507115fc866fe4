package org.ecobureau.medicalwaste.enterprise;

/** What this service reads of the register's events. */
public record EnterpriseTold(String creditCode, String name, String town) {}
