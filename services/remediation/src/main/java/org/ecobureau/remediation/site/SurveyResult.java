package org.ecobureau.remediation.site;

import java.time.LocalDate;
import org.ecobureau.remediation.screening.Analyte;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilJudgement;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** The highest value of an analyte with its judgement. */
public record SurveyResult(
        Analyte analyte, Quantity maximum, @Nullable Quantity background, SoilJudgement judgement) {

    static SurveyResult judge(SoilMaximum found, LandUse landUse, LocalDate day) {
        return new SurveyResult(
                found.analyte(),
                found.maximum(),
                found.background(),
                SoilStandard.judge(found.analyte(), found.maximum(), landUse, found.background(), day)
                        .judgement());
    }

    SurveyResult judgedFor(LandUse landUse, LocalDate day) {
        return judge(new SoilMaximum(analyte, maximum, background), landUse, day);
    }
}
