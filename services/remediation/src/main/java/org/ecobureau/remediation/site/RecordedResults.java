package org.ecobureau.remediation.site;

import java.time.LocalDate;
import java.util.List;

/** What the samples on record say of a site; only those that were not withdrawn. */
public interface RecordedResults {

    /** The highest soil value of each analyte and background among samples taken on these days, both included. */
    List<SoilMaximum> soil(String siteId, LocalDate from, LocalDate to);

    /** The highest leachate value of each analyte and method among samples taken on these days, both included. */
    List<LeachateMaximum> leachate(String siteId, LocalDate from, LocalDate to);
}
