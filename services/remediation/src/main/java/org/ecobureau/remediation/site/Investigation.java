package org.ecobureau.remediation.site;

import org.ecobureau.remediation.screening.LandUse;
import org.jspecify.annotations.Nullable;

/** What is known of a site's pollution: null until it was reported. */
public record Investigation(
        @Nullable SurveyReport preliminary,
        @Nullable SurveyReport detailed,
        @Nullable RiskAssessment assessment) {

    static final Investigation NONE = new Investigation(null, null, null);

    Investigation withPreliminary(SurveyReport report) {
        return new Investigation(report, detailed, assessment);
    }

    Investigation withDetailed(SurveyReport report) {
        return new Investigation(preliminary, report, assessment);
    }

    Investigation with(RiskAssessment report) {
        return new Investigation(preliminary, detailed, report);
    }

    /** The same findings judged for land of another class. */
    Investigation judgedFor(LandUse landUse) {
        return new Investigation(
                preliminary == null ? null : preliminary.judgedFor(landUse),
                detailed == null ? null : detailed.judgedFor(landUse),
                assessment);
    }
}
