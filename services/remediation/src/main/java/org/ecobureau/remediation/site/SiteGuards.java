package org.ecobureau.remediation.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecobureau.remediation.screening.Analyte;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.time.BureauTime;
import org.ecobureau.vocabulary.time.Dated;
import org.jspecify.annotations.Nullable;

/** What may stand in the way of a step: each guard finds nothing when the step may be taken at that moment. */
final class SiteGuards {

    private static final String PRELIMINARY = "preliminary survey";
    private static final String DETAILED = "detailed survey";

    private SiteGuards() {}

    static List<Finding> preliminaryAboveScreening(ContaminatedSite site, Instant at) {
        return aboveScreening(site.investigation().preliminary(), PRELIMINARY, citation(SoilStandard.VERSIONS, at));
    }

    static List<Finding> detailedAboveScreening(ContaminatedSite site, Instant at) {
        return aboveScreening(site.investigation().detailed(), DETAILED, citation(SiteRules.RISK_ASSESSMENT, at));
    }

    /** Nothing above screening in the survey of the present stage, or an acceptable risk. */
    static List<Finding> nothingFound(ContaminatedSite site, Instant at) {
        Investigation found = site.investigation();
        return switch (site.status()) {
            case PRELIMINARY_SURVEY -> belowScreening(found.preliminary(), PRELIMINARY, at);
            case DETAILED_SURVEY -> belowScreening(found.detailed(), DETAILED, at);
            default -> assessed(found.assessment(), true, SiteProblem.RISK_UNACCEPTABLE, at);
        };
    }

    static List<Finding> riskUnacceptable(ContaminatedSite site, Instant at) {
        return assessed(site.investigation().assessment(), false, SiteProblem.RISK_ACCEPTABLE, at);
    }

    static List<Finding> finishing(ContaminatedSite site, Instant at) {
        return site.remediation().round().filter(WorksRound::finishing).isPresent()
                ? List.of()
                : List.of(Finding.of(SiteProblem.NOTHING_TO_FINISH));
    }

    static List<Finding> nothingLeftToFinish(ContaminatedSite site, Instant at) {
        return finishing(site, at).isEmpty() ? List.of(Finding.of(SiteProblem.FINISHING_GOES_ON)) : List.of();
    }

    static List<Finding> notAccepted(ContaminatedSite site, Instant at) {
        return site.remediation().round().map(WorksRound::acceptedAt).stream()
                .map(acceptedAt ->
                        Finding.of(SiteProblem.WORKS_ACCEPTED_ALREADY).with("acceptedOn", BureauTime.day(acceptedAt)))
                .toList();
    }

    /** An evaluator was assigned who did not do the works. */
    static List<Finding> anotherEvaluator(ContaminatedSite site, Instant at) {
        CreditCode evaluator = site.profile().parties().evaluator();
        return evaluator == null
                ? List.of(Finding.of(SiteProblem.EVALUATOR_MISSING))
                : anotherEvaluator(site, evaluator, at);
    }

    static List<Finding> evaluationPending(ContaminatedSite site, Instant at) {
        return site.remediation().evaluation().stream()
                .map(EffectEvaluation::conclusion)
                .filter(conclusion -> conclusion != EvaluationConclusion.PENDING)
                .map(conclusion -> Finding.of(SiteProblem.EVALUATION_CONCLUDED).with("conclusion", conclusion))
                .toList();
    }

    /** Every target of the plan was tested and is met. */
    static List<Finding> targetsMet(ContaminatedSite site, Instant at) {
        RemediationPlan plan = site.remediation().plan();
        Optional<EffectEvaluation> evaluation = site.remediation().evaluation();
        if (plan == null || evaluation.isEmpty()) {
            return List.of();
        }
        Optional<Citation> rule = citation(SiteRules.REMOVAL_AFTER_SUCCESS, at);
        return plan.criteria().stream()
                .flatMap(criterion -> shortfall(criterion, evaluation.get()).stream())
                .map(finding -> under(finding, rule))
                .toList();
    }

    static List<Finding> evaluationPassedByAnother(ContaminatedSite site, Instant at) {
        Optional<EffectEvaluation> passed = site.remediation()
                .evaluation()
                .filter(evaluation -> evaluation.conclusion() == EvaluationConclusion.PASSED);
        return passed.map(evaluation -> anotherEvaluator(site, evaluation.evaluator(), at))
                .orElseGet(() -> List.of(under(
                        Finding.of(SiteProblem.EVALUATION_NOT_PASSED), citation(SiteRules.REMOVAL_AFTER_SUCCESS, at))));
    }

    /** The rule's source on that day, if the rule existed then. */
    static Optional<Citation> citation(Dated<?> rule, Instant at) {
        return rule.on(BureauTime.day(at)).map(Dated.Version::citation);
    }

    static Finding under(Finding finding, Optional<Citation> rule) {
        return rule.map(finding::under).orElse(finding);
    }

    private static List<Finding> anotherEvaluator(ContaminatedSite site, CreditCode evaluator, Instant at) {
        if (!evaluator.equals(site.profile().parties().worker())) {
            return List.of();
        }
        return citation(SiteRules.ANOTHER_EVALUATOR, at)
                .map(rule -> Finding.of(SiteProblem.EVALUATOR_DID_THE_WORKS)
                        .with("creditCode", evaluator)
                        .under(rule))
                .stream()
                .toList();
    }

    private static List<Finding> shortfall(LeachateCriterion criterion, EffectEvaluation evaluation) {
        List<LeachateMaximum> tested = evaluation.results().stream()
                .filter(result -> criterion.isFor(result.analyte(), result.leachMethod()))
                .toList();
        if (tested.isEmpty()) {
            return List.of(Finding.of(SiteProblem.CRITERION_UNTESTED)
                    .with("analyte", criterion.analyte())
                    .with("leachMethod", criterion.leachMethod()));
        }
        return tested.stream()
                .filter(result -> result.maximum().exceeds(criterion.limit()))
                .map(result -> Finding.of(SiteProblem.LEACHATE_ABOVE_LIMIT)
                        .with("analyte", criterion.analyte())
                        .with("leachMethod", criterion.leachMethod())
                        .with("value", result.maximum())
                        .with("limit", criterion.limit()))
                .toList();
    }

    private static List<Finding> aboveScreening(@Nullable SurveyReport report, String survey, Optional<Citation> rule) {
        if (report == null) {
            return List.of(missing(survey));
        }
        return report.aboveScreening()
                ? List.of()
                : List.of(under(Finding.of(SiteProblem.NOTHING_ABOVE_SCREENING).with("survey", survey), rule));
    }

    private static List<Finding> belowScreening(@Nullable SurveyReport report, String survey, Instant at) {
        if (report == null) {
            return List.of(missing(survey));
        }
        if (!report.aboveScreening()) {
            return List.of();
        }
        Finding finding = Finding.of(SiteProblem.STILL_ABOVE_SCREENING)
                .with("survey", survey)
                .with(
                        "analytes",
                        report.results().stream()
                                .filter(result -> result.judgement().isAboveScreening())
                                .map(SurveyResult::analyte)
                                .map(Analyte::name)
                                .collect(Collectors.joining(", ")));
        return List.of(under(finding, citation(SiteRules.RISK_ASSESSMENT, at)));
    }

    private static Finding missing(String survey) {
        return Finding.of(SiteProblem.SURVEY_MISSING).with("survey", survey);
    }

    private static List<Finding> assessed(
            @Nullable RiskAssessment assessment, boolean acceptable, ProblemCode otherwise, Instant at) {
        List<Finding> findings = new ArrayList<>();
        if (assessment == null) {
            findings.add(Finding.of(SiteProblem.ASSESSMENT_MISSING));
        } else if (assessment.acceptable() != acceptable) {
            findings.add(under(Finding.of(otherwise), citation(SiteRules.LISTING, at)));
        }
        return findings;
    }
}
