package org.ecobureau.permits.statistics;

/** How many enterprises were granted permits in a year, and how many registered. */
public record PermitsReport(int issued, int keyManaged, int simplified, int registrations) {}
