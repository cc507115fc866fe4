package org.ecobureau.remediation.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.time.Dated;

/**
 * Says what stands against using a site's land. Source: soil pollution law, articles 59 (survey before a sensitive
 * use), 60 (assessment), 61 (no sensitive use of listed land) and 66 (no unrelated construction); Ecological Environment
 * Code, articles 454 to 456 and 461, which forbids unrelated construction before survey and assessment too.
 */
final class LandUseRules {

    private LandUseRules() {}

    /** Everything that stands against the use at that moment; empty when it is permitted. */
    static List<Finding> against(ContaminatedSite site, ProposedLandUse use, Instant at) {
        List<Finding> findings = new ArrayList<>();
        switch (site.status()) {
            case SUSPECTED, PRELIMINARY_SURVEY, DETAILED_SURVEY, RISK_ASSESSMENT -> {
                if (use.isSensitive() && site.status() == SiteStatus.RISK_ASSESSMENT) {
                    add(findings, SiteProblem.ASSESSMENT_NOT_FINISHED, SiteRules.RISK_ASSESSMENT, site, use, at);
                } else if (use.isSensitive()) {
                    add(
                            findings,
                            SiteProblem.SURVEY_NOT_FINISHED,
                            SiteRules.SURVEY_BEFORE_SENSITIVE_USE,
                            site,
                            use,
                            at);
                }
                add(
                        findings,
                        SiteProblem.UNRELATED_CONSTRUCTION,
                        SiteRules.NO_CONSTRUCTION_BEFORE_ASSESSMENT,
                        site,
                        use,
                        at);
            }
            case LISTED, PLAN_FILED, UNDER_REMEDIATION, WORKS_DONE, EFFECT_EVALUATION, REMOVAL_REVIEW -> {
                if (use.isSensitive()) {
                    add(findings, SiteProblem.SENSITIVE_USE_OF_LISTED_LAND, SiteRules.NO_SENSITIVE_USE, site, use, at);
                }
                add(findings, SiteProblem.UNRELATED_CONSTRUCTION, SiteRules.NO_UNRELATED_CONSTRUCTION, site, use, at);
            }
            case REMOVED, POST_MANAGEMENT, NOT_CONTAMINATED -> {
                if (use.landUse() == LandUse.TYPE1 && site.profile().landUse().judgedAs() == LandUse.TYPE2) {
                    add(findings, SiteProblem.USE_BEYOND_SURVEY, SiteRules.SURVEY_BEFORE_SENSITIVE_USE, site, use, at);
                }
            }
        }
        return List.copyOf(findings);
    }

    private static void add(
            List<Finding> findings,
            ProblemCode code,
            Dated<String> rule,
            ContaminatedSite site,
            ProposedLandUse use,
            Instant at) {
        SiteGuards.citation(rule, at)
                .map(citation -> Finding.of(code)
                        .with("use", use)
                        .with("status", site.status())
                        .with("landUse", site.profile().landUse())
                        .under(citation))
                .ifPresent(findings::add);
    }
}
