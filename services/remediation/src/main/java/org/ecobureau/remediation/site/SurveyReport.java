package org.ecobureau.remediation.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.vocabulary.time.BureauTime;

/**
 * What a survey found.
 *
 * @param results one for each analyte
 */
public record SurveyReport(Instant reportedAt, List<SurveyResult> results) {

    private static final Comparator<SurveyResult> GRAVITY =
            Comparator.comparing(SurveyResult::judgement).thenComparing(SurveyResult::maximum);

    public SurveyReport {
        results = List.copyOf(results);
    }

    /** The report on these values: of each analyte the gravest one, judged on the day of the report. */
    static SurveyReport of(Collection<SoilMaximum> found, LandUse landUse, Instant at) {
        LocalDate day = BureauTime.day(at);
        Map<String, SurveyResult> gravest = new LinkedHashMap<>();
        for (SoilMaximum maximum : found) {
            gravest.merge(
                    maximum.analyte().key(),
                    SurveyResult.judge(maximum, landUse, day),
                    (one, other) -> GRAVITY.compare(one, other) >= 0 ? one : other);
        }
        return new SurveyReport(at, List.copyOf(gravest.values()));
    }

    SurveyReport judgedFor(LandUse landUse) {
        LocalDate day = BureauTime.day(reportedAt);
        return new SurveyReport(
                reportedAt,
                results.stream().map(result -> result.judgedFor(landUse, day)).toList());
    }

    /** Whether any result asks for the next step. */
    public boolean aboveScreening() {
        return results.stream().anyMatch(result -> result.judgement().isAboveScreening());
    }
}
