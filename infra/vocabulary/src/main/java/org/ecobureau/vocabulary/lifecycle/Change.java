package org.ecobureau.vocabulary.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * What a state method returns: the aggregate afterwards, the steps that led there, and what the caller should be warned
 * of. It is stored in one write, steps and events together.
 *
 * @param steps in the order taken; at least one
 */
public record Change<A>(A after, List<Step> steps, List<Finding> warnings) {

    public Change {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    public static <A> Change<A> of(A after, Enum<?> action, Instant at) {
        return new Change<>(after, List.of(new Step(action.name(), at, Map.of(), List.of())), List.of());
    }

    /** Adds a detail to the last step. */
    public Change<A> detail(String name, Object value) {
        Step last = last();
        var details = new HashMap<>(last.details());
        details.put(name, value.toString());
        return withLast(new Step(last.action(), last.at(), details, last.events()));
    }

    /** Adds an event to the last step. */
    public Change<A> emit(DomainEvent event) {
        Step last = last();
        return withLast(new Step(last.action(), last.at(), last.details(), append(last.events(), event)));
    }

    public Change<A> warn(List<Finding> more) {
        var all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Change<>(after, steps, all);
    }

    /** Goes on from here: the next change's steps follow this one's, and both are stored together. */
    public Change<A> then(Function<A, Change<A>> next) {
        Change<A> following = next.apply(after);
        var all = new ArrayList<>(steps);
        all.addAll(following.steps());
        return new Change<>(following.after(), all, warnings).warn(following.warnings());
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    private Change<A> withLast(Step step) {
        var all = new ArrayList<>(steps.subList(0, steps.size() - 1));
        all.add(step);
        return new Change<>(after, all, warnings);
    }

    private static <T> List<T> append(List<T> list, T element) {
        var all = new ArrayList<>(list);
        all.add(element);
        return all;
    }
}
