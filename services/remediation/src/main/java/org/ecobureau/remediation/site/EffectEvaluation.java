package org.ecobureau.remediation.site;

import java.time.Instant;
import java.util.List;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/** An evaluation of what the works achieved. */
public record EffectEvaluation(
        CreditCode evaluator,
        Instant submittedAt,
        List<LeachateMaximum> results,
        EvaluationConclusion conclusion,
        @Nullable Instant concludedAt) {

    public EffectEvaluation {
        results = List.copyOf(results);
    }

    static EffectEvaluation submitted(CreditCode evaluator, List<LeachateMaximum> results, Instant at) {
        return new EffectEvaluation(evaluator, at, results, EvaluationConclusion.PENDING, null);
    }

    EffectEvaluation concluded(EvaluationConclusion newConclusion, Instant at) {
        return new EffectEvaluation(evaluator, submittedAt, results, newConclusion, at);
    }
}
