package org.ecobureau.hazardouswaste.report;

/** The report of a year as the schema shows it. */
public record AnnualReportView(int year) {}
