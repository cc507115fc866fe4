package org.ecobureau.remediation.sample;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.remediation.site.LeachateMaximum;
import org.ecobureau.remediation.site.RecordedResults;
import org.ecobureau.remediation.site.SoilMaximum;
import org.springframework.stereotype.Component;

/** Answers surveys and evaluations from the samples, one query for each kind. */
@Component
class SampleMaxima implements RecordedResults {

    private final SoilSamples soil;
    private final LeachateSamples leachate;

    SampleMaxima(SoilSamples soil, LeachateSamples leachate) {
        this.soil = soil;
        this.leachate = leachate;
    }

    @Override
    public List<SoilMaximum> soil(String siteId, LocalDate from, LocalDate to) {
        return soil.highest(siteId, from, to);
    }

    @Override
    public List<LeachateMaximum> leachate(String siteId, LocalDate from, LocalDate to) {
        return leachate.highest(siteId, from, to);
    }
}
