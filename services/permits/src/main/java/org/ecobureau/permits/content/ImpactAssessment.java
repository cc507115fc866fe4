package org.ecobureau.permits.content;

import java.time.LocalDate;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The approval of the project's environmental impact assessment, or its registration (环评批复、备案).
 *
 * @param number of the approval or registration
 */
public record ImpactAssessment(
        Form form, String number, @Nullable LocalDate approvedOn) {

    /** What the project needed. */
    public enum Form {
        REPORT,
        REPORT_FORM,
        REGISTRATION_FORM
    }

    public ImpactAssessment {
        Findings findings = new Findings();
        Checks.text("number", number, Checks.LINE, findings);
        findings.throwIfAny();
    }
}
