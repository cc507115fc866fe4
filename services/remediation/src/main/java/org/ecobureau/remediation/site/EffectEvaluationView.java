package org.ecobureau.remediation.site;

import java.time.Instant;
import java.util.List;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** An evaluation as the schema shows it, its results judged by the plan. */
public record EffectEvaluationView(
        EffectEvaluation evaluation, @Nullable RemediationPlan plan) {

    /** A result with its judgement. */
    public record Result(String analyte, LeachMethod leachMethod, Quantity maximum, LeachateJudgement judgement) {}

    public EnterpriseView evaluator() {
        return EnterpriseView.of(evaluation.evaluator());
    }

    public Instant submittedAt() {
        return evaluation.submittedAt();
    }

    public List<Result> results() {
        return evaluation.results().stream()
                .map(found -> new Result(found.analyte(), found.leachMethod(), found.maximum(), judge(found)))
                .toList();
    }

    public EvaluationConclusion conclusion() {
        return evaluation.conclusion();
    }

    public @Nullable Instant concludedAt() {
        return evaluation.concludedAt();
    }

    private LeachateJudgement judge(LeachateMaximum found) {
        return plan == null
                ? LeachateJudgement.NO_CRITERION
                : plan.judge(found.analyte(), found.leachMethod(), found.maximum());
    }
}
