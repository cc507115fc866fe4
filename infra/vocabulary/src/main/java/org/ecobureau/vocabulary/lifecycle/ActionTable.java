package org.ecobureau.vocabulary.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.Term;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what may be done to a kind of record: in which states, to which state, by whom, and what may stand
 * in the way. The checks, the allowed actions shown to callers and the published state diagram all come from it.
 *
 * <p>Built once, as a constant of the aggregate, then immutable.
 *
 * @param <A> the aggregate
 * @param <S> its states
 * @param <N> its actions
 */
public final class ActionTable<A, S extends Enum<S>, N extends Enum<N> & Term> {

    /**
     * One action.
     *
     * @param from the states it may be taken in
     * @param to the state it leads to; null when it leaves the state as it is
     */
    public record Row<A, S extends Enum<S>, N extends Enum<N> & Term>(
            N action,
            Set<S> from,
            @Nullable S to,
            Set<Role> roles,
            List<BiFunction<A, Instant, List<Finding>>> guards) {}

    /** Whether an action may be taken now, and if not, why not. */
    public record Allowed<N extends Term>(N action, boolean allowed, List<Finding> blockers) {}

    private final Function<A, S> status;
    private final Map<N, Row<A, S, N>> rows;

    private ActionTable(Function<A, S> status, Map<N, Row<A, S, N>> rows) {
        this.status = status;
        this.rows = rows;
    }

    public static <A, S extends Enum<S>, N extends Enum<N> & Term> Builder<A, S, N> of(
            Function<A, S> status, Class<N> actions) {
        return new Builder<>(status, actions);
    }

    /**
     * Refuses the action unless the aggregate's state and every guard let it pass.
     *
     * <p>Errors: {@code ACTION_NOT_POSSIBLE}, else the findings of the guards, all at once.
     *
     * @param at when the action is taken
     */
    public void check(A aggregate, N action, Instant at) {
        Problem.throwIfAny(blockers(row(action), aggregate, at));
    }

    /** Refuses a caller who has none of the action's roles: {@code ROLE_NOT_ENTITLED}. */
    public void authorise(Collection<Role> caller, N action) {
        Row<A, S, N> row = row(action);
        if (caller.stream().noneMatch(row.roles()::contains)) {
            throw Finding.of(LifecycleProblem.ROLE_NOT_ENTITLED)
                    .with("action", action)
                    .with("expected", row.roles())
                    .with("actual", caller)
                    .asProblem();
        }
    }

    /** The actions that a caller of these roles can take from the present state, with what stands in the way of each. */
    public List<Allowed<N>> allowed(A aggregate, Instant now, Collection<Role> caller) {
        return rows.values().stream()
                .filter(row -> row.from().contains(status.apply(aggregate)))
                .filter(row -> caller.stream().anyMatch(row.roles()::contains))
                .map(row -> {
                    List<Finding> blockers = blockers(row, aggregate, now);
                    return new Allowed<>(row.action(), blockers.isEmpty(), blockers);
                })
                .toList();
    }

    /** The state that the action leads to; the present one where it leaves the state as it is. */
    public S next(A aggregate, N action) {
        S to = row(action).to();
        return to == null ? status.apply(aggregate) : to;
    }

    /** Every action, in the order of its enum. */
    public Collection<Row<A, S, N>> rows() {
        return rows.values();
    }

    private Row<A, S, N> row(N action) {
        return Objects.requireNonNull(rows.get(action), action::name);
    }

    private List<Finding> blockers(Row<A, S, N> row, A aggregate, Instant at) {
        S present = status.apply(aggregate);
        if (!row.from().contains(present)) {
            return List.of(Finding.of(LifecycleProblem.ACTION_NOT_POSSIBLE)
                    .with("action", row.action())
                    .with("status", present)
                    .with("expected", row.from()));
        }
        return row.guards().stream()
                .flatMap(guard -> guard.apply(aggregate, at).stream())
                .toList();
    }

    /** Collects rows; {@link #build()} refuses a table that leaves an action out. */
    public static final class Builder<A, S extends Enum<S>, N extends Enum<N> & Term> {

        private final Function<A, S> status;
        private final Class<N> actions;
        private final Map<N, Row<A, S, N>> rows;

        private Builder(Function<A, S> status, Class<N> actions) {
            this.status = status;
            this.actions = actions;
            this.rows = new EnumMap<>(actions);
        }

        /** An action that brings a record into being, in the state {@code to}. */
        public Builder<A, S, N> creation(N action, S to, Set<Role> roles) {
            return add(new Row<>(action, Set.of(), to, roles, List.of()));
        }

        /** An action that leads from one of the states to {@code to}. */
        public Builder<A, S, N> action(N action, Set<S> from, S to, Set<Role> roles) {
            return add(new Row<>(action, from, to, roles, List.of()));
        }

        /** An action that leaves the state as it is. */
        public Builder<A, S, N> actionInPlace(N action, Set<S> states, Set<Role> roles) {
            return add(new Row<>(action, states, null, roles, List.of()));
        }

        /** What must also hold for the action: findings that stand against it, empty when nothing does. */
        public Builder<A, S, N> guard(N action, BiFunction<A, Instant, List<Finding>> guard) {
            Row<A, S, N> row = Objects.requireNonNull(rows.get(action), action::name);
            var guards = new ArrayList<>(row.guards());
            guards.add(guard);
            rows.put(action, new Row<>(action, row.from(), row.to(), row.roles(), List.copyOf(guards)));
            return this;
        }

        public ActionTable<A, S, N> build() {
            var missing = EnumSet.allOf(actions);
            missing.removeAll(rows.keySet());
            if (!missing.isEmpty()) {
                throw new IllegalStateException("actions without a row: " + missing);
            }
            return new ActionTable<>(status, rows);
        }

        private Builder<A, S, N> add(Row<A, S, N> row) {
            if (rows.put(row.action(), row) != null) {
                throw new IllegalStateException(row.action() + " has two rows");
            }
            return this;
        }
    }
}
