package org.ecobureau.remediation.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is done against the pollution.
 *
 * @param rounds one for each time the works were begun, oldest first
 * @param steps the schedule of the works, in the order planned
 * @param evaluations oldest first
 */
public record Remediation(
        @Nullable RemediationPlan plan,
        List<WorksRound> rounds,
        List<WorksStep> steps,
        List<EffectEvaluation> evaluations) {

    static final Remediation NONE = new Remediation(null, List.of(), List.of(), List.of());

    public Remediation {
        rounds = List.copyOf(rounds);
        steps = List.copyOf(steps);
        evaluations = List.copyOf(evaluations);
    }

    Remediation with(RemediationPlan newPlan) {
        return new Remediation(newPlan, rounds, steps, evaluations);
    }

    Remediation withSteps(List<WorksStep> newSteps) {
        return new Remediation(plan, rounds, newSteps, evaluations);
    }

    Remediation with(EffectEvaluation evaluation) {
        return new Remediation(plan, rounds, steps, append(evaluations, evaluation));
    }

    Remediation started(Instant at) {
        return new Remediation(plan, append(rounds, WorksRound.started(at)), steps, evaluations);
    }

    Remediation stepDone(WorksStepKind kind, LocalDate day) {
        return withSteps(steps.stream()
                .map(step -> step.kind() == kind ? step.done(day) : step)
                .toList());
    }

    Remediation withRound(UnaryOperator<WorksRound> change) {
        return new Remediation(plan, replaceLast(rounds, change), steps, evaluations);
    }

    Remediation concluded(EvaluationConclusion conclusion, Instant at) {
        return new Remediation(
                plan, rounds, steps, replaceLast(evaluations, evaluation -> evaluation.concluded(conclusion, at)));
    }

    /** The works under way, or the last ones. */
    public Optional<WorksRound> round() {
        return last(rounds);
    }

    public Optional<EffectEvaluation> evaluation() {
        return last(evaluations);
    }

    Optional<WorksStep> step(WorksStepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    private static <T> List<T> append(List<T> list, T element) {
        List<T> all = new ArrayList<>(list);
        all.add(element);
        return all;
    }

    private static <T> List<T> replaceLast(List<T> list, UnaryOperator<T> change) {
        List<T> all = new ArrayList<>(list);
        all.set(all.size() - 1, change.apply(all.get(all.size() - 1)));
        return all;
    }
}
