package org.ecobureau.gateway.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecobureau.gateway.supergraph.FieldSet;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.ecobureau.gateway.supergraph.TypeModel;
import org.jspecify.annotations.Nullable;

/** Which services can be reached from which by keys, and what that would cost. */
final class Reach {

    private final Supergraph supergraph;
    private final ShapeReader fieldSets;
    private final Map<From, Set<String>> reached = new HashMap<>();
    private final Map<Below, Cost> costs = new HashMap<>();

    Reach(Supergraph supergraph, ShapeReader fieldSets) {
        this.supergraph = supergraph;
        this.fieldSets = fieldSets;
    }

    /** Services from which fields of an object can be had once some services have reached it, those included. */
    Set<String> from(String type, Set<String> subgraphs, Set<String> blocked) {
        var from = new From(type, subgraphs, blocked);
        var known = reached.get(from);
        if (known != null) {
            return known;
        }
        var all = new LinkedHashSet<>(subgraphs);
        reached.put(from, Set.copyOf(subgraphs)); // what a key of this type asks below must not come back here
        boolean grown = true;
        while (grown) {
            grown = false;
            for (String next : supergraph.subgraphs().keySet()) {
                if (!all.contains(next) && !blocked.contains(next) && canEnter(type, all, next)) {
                    grown = all.add(next);
                }
            }
        }
        reached.put(from, all);
        return all;
    }

    /** Whether some key of the service consists of fields that the others resolve. */
    boolean canEnter(String type, Set<String> subgraphs, String next) {
        if (supergraph.isRoot(type)) {
            return true;
        }
        return supergraph.keys(next, type).stream()
                .anyMatch(key -> fieldSets.read(type, key.fields()).fields(type).stream()
                        .allMatch(field -> resolves(type, field, subgraphs)));
    }

    /** Whether one of the services resolves the field and what is wanted below it. */
    boolean resolves(String type, ShapeField field, Set<String> subgraphs) {
        if (field.isTypename()) {
            return true;
        }
        for (String subgraph : subgraphs) {
            var join = supergraph.join(subgraph, type, field.name());
            var child = field.child();
            if (join != null
                    && !join.external()
                    && (child == null || resolvesBelow(subgraph, Supergraph.namedType(join.type()), child))) {
                return true;
            }
        }
        return false;
    }

    private boolean resolvesBelow(String subgraph, String staticType, Shape shape) {
        for (String type : shape.types()) {
            if (supergraph.possibleIn(subgraph, staticType).contains(type)) {
                for (ShapeField field : shape.fields(type)) {
                    if (!resolves(type, field, Set.of(subgraph))
                            && !resolves(type, field, from(type, Set.of(subgraph), Set.of()))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** What it costs to get a shape from a service that has reached the value. */
    Cost cost(String subgraph, String staticType, Shape shape, List<Shape> provided) {
        var below = new Below(subgraph, staticType, shape, provided);
        var known = costs.get(below);
        if (known == null) {
            known = computeCost(subgraph, staticType, shape, provided);
            costs.put(below, known);
        }
        return known;
    }

    private Cost computeCost(String subgraph, String staticType, Shape shape, List<Shape> provided) {
        var entered = new LinkedHashSet<String>();
        var cost = Cost.NONE;
        for (String type : shape.types()) {
            if (supergraph.possibleIn(subgraph, staticType).contains(type)) {
                for (ShapeField field : shape.fields(type)) {
                    cost = cost.plus(fieldCost(subgraph, type, field, provided, entered));
                }
            }
        }
        return cost;
    }

    private Cost fieldCost(String subgraph, String type, ShapeField field, List<Shape> provided, Set<String> entered) {
        if (field.isTypename()) {
            return Cost.NONE;
        }
        if (Source.resolves(supergraph, subgraph, type, field, provided)) {
            return costBelow(subgraph, type, field, Source.below(provided, type, field));
        }
        Cost best = new Cost(field.leaves(), 0);
        String way = "";
        var reachable = from(type, Set.of(subgraph), Set.of());
        for (String next : reachable) {
            var join = supergraph.join(next, type, field.name());
            if (join == null || join.external() || !canEnter(type, reachable, next)) {
                continue;
            }
            var cost = costBelow(next, type, field, List.of())
                    .plus(new Cost(0, entered.contains(next) ? 0 : canEnter(type, Set.of(subgraph), next) ? 1 : 2));
            if (cost.compareTo(best) < 0) {
                best = cost;
                way = next;
            }
        }
        entered.add(way);
        return best;
    }

    /** What it costs to get what is wanted below a field that the service resolves. */
    Cost costBelow(String subgraph, String type, ShapeField field, List<Shape> provided) {
        var join = supergraph.join(subgraph, type, field.name());
        var child = field.child();
        if (join == null || child == null) {
            return Cost.NONE;
        }
        var staticType = Supergraph.namedType(join.type());
        return cost(subgraph, staticType, child, withProvides(staticType, join.provides(), provided));
    }

    private List<Shape> withProvides(String staticType, @Nullable FieldSet provides, List<Shape> provided) {
        if (provides == null) {
            return provided;
        }
        var all = new ArrayList<>(provided);
        all.add(fieldSets.read(staticType, provides));
        return all;
    }

    /** What a service provides below a field, on this path. */
    List<Shape> provided(Source source, String type, ShapeField field) {
        var join = supergraph.join(source.subgraph(), type, field.name());
        var before = Source.below(source.provided(), type, field);
        return join == null ? before : withProvides(Supergraph.namedType(join.type()), join.provides(), before);
    }

    /** Services that would give the same value of a field, whichever of them is asked. */
    Set<String> sharing(Source source, String type, ShapeField field) {
        var sharing = new LinkedHashSet<String>();
        var reachable = from(type, Set.of(source.subgraph()), Set.of());
        for (String subgraph : supergraph.subgraphs().keySet()) {
            var join = supergraph.join(subgraph, type, field.name());
            if (join != null
                    && !join.external()
                    && (supergraph.isRoot(type)
                            || source.sharing().contains(subgraph)
                            || reachable.contains(subgraph))) {
                sharing.add(subgraph);
            }
        }
        return sharing;
    }

    /**
     * Types that matter of what a service may give.
     *
     * <p>Of a union those that every service has that shares the value: so what the caller gets does not depend on which
     * of them was asked.
     */
    Set<String> possible(Source source) {
        var own = supergraph.possibleIn(source.subgraph(), source.staticType());
        if (supergraph.type(source.staticType()).kind() != TypeModel.Kind.UNION) {
            return own;
        }
        var common = new LinkedHashSet<>(own);
        source.sharing().forEach(other -> {
            var theirs = supergraph.possibleIn(other, source.staticType());
            if (!theirs.isEmpty()) {
                common.retainAll(theirs);
            }
        });
        return common.isEmpty() ? own : common;
    }

    /** Types of the value of a field where a source has it; none where their service cannot tell them apart. */
    Set<String> possibleBelow(Source source, String type, ShapeField field) {
        var join = supergraph.join(source.subgraph(), type, field.name());
        var staticType = join == null ? "" : Supergraph.namedType(join.type());
        return join == null || supergraph.isInterfaceObject(source.subgraph(), staticType)
                ? Set.of()
                : supergraph.possibleIn(source.subgraph(), staticType);
    }

    private record From(String type, Set<String> subgraphs, Set<String> blocked) {}

    private record Below(String subgraph, String staticType, Shape shape, List<Shape> provided) {}
}
