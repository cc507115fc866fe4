package org.ecobureau.remediation.site;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the bureau sets for want of a verified rule.
 *
 * @param preliminarySurveyTerm from the order of a preliminary survey to its report
 */
@ConfigurationProperties("ecobureau.remediation")
record SiteSettings(Period preliminarySurveyTerm) {

    SiteSettings {
        if (preliminarySurveyTerm.isZero() || preliminarySurveyTerm.isNegative()) {
            throw new IllegalArgumentException("ecobureau.remediation.preliminary-survey-term: " + preliminarySurveyTerm
                    + " (expected: a period such as 6m)");
        }
    }
}
