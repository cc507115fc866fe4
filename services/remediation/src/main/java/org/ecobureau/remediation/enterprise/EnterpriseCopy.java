package org.ecobureau.remediation.enterprise;

/** What this service reads of the register's events, and keeps. */
public record EnterpriseCopy(String creditCode, String name, String town) {}
