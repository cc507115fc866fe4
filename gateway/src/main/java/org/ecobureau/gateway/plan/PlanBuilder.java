package org.ecobureau.gateway.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.gateway.supergraph.EntityKey;
import org.ecobureau.gateway.supergraph.FieldJoin;
import org.ecobureau.gateway.supergraph.FieldSet;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.ecobureau.gateway.supergraph.TypeModel;
import org.jspecify.annotations.Nullable;

/**
 * Finds for every wanted field a service that resolves it, and the fetches that lead there.
 *
 * <p>A field is asked of the fetch that has already reached its object when that can resolve it; otherwise of the
 * service for which the least further fetches are expected, entered by a key whose fields are themselves placed in the
 * same way. What one way leaves unresolved below a field is looked for on the next.
 */
final class PlanBuilder {

    private final Supergraph supergraph;
    private final ShapeReader fieldSets;
    private final Reach reach;
    private final Set<String> avoided;
    private final List<FetchBuilder> fetches = new ArrayList<>();

    /**
     * @param avoided services that are used only where no other can do it
     */
    PlanBuilder(Supergraph supergraph, ShapeReader fieldSets, Set<String> avoided) {
        this.supergraph = supergraph;
        this.fieldSets = fieldSets;
        this.reach = new Reach(supergraph, fieldSets);
        this.avoided = avoided;
    }

    /** In an order in which each fetch comes after those that it waits for. */
    List<FetchBuilder> fetches() {
        return fetches;
    }

    void planQuery(String type, List<ShapeField> fields) {
        var left = placeAll(new Here(Position.root(), type), fields, Set.of(), new LinkedHashSet<>());
        if (!left.isEmpty()) {
            throw new PlanProblem(left.get(0));
        }
    }

    /** Root fields one after another; neighbours of one service share a fetch. */
    void planInOrder(String type, List<ShapeField> fields) {
        var root = Position.root();
        @Nullable Source last = null;
        for (var field : fields) {
            if (field.isTypename()) {
                continue;
            }
            var subgraph = ownerOfRootField(type, field);
            if (last == null || !last.subgraph().equals(subgraph)) {
                var fetch = FetchBuilder.ofRoot(subgraph, root, type, new LinkedHashSet<>(fetches));
                fetches.add(fetch);
                last = new Source(fetch, fetch.selection(), subgraph, type, List.of(), Set.of(subgraph));
            }
            var left = descend(new Here(root, type, last), last, field, new LinkedHashSet<>());
            if (left != null) {
                throw new PlanProblem(left);
            }
        }
    }

    private String ownerOfRootField(String type, ShapeField field) {
        return supergraph.subgraphs().keySet().stream()
                .filter(subgraph -> {
                    var join = supergraph.join(subgraph, type, field.name());
                    return join != null && !join.external();
                })
                .min(Comparator.comparing(subgraph -> reach.costBelow(subgraph, type, field, List.of())))
                .orElseThrow();
    }

    /** Returns what could not be resolved; the fetches that supply the rest are added to the suppliers. */
    private List<ShapeField> placeAll(
            Here here, List<ShapeField> fields, Set<Entry> entering, Set<FetchBuilder> suppliers) {
        var left = new LinkedHashMap<ShapeField, ShapeField>();
        for (boolean determined : new boolean[] {true, false}) {
            for (var field : fields) {
                if (!field.isTypename()
                        && determined == (ways(here, field, entering).size() < 2)) {
                    var rest = place(here, field, entering, suppliers);
                    if (rest != null) {
                        left.put(field, rest);
                    }
                }
            }
        }
        return List.copyOf(left.values());
    }

    private @Nullable ShapeField place(Here here, ShapeField field, Set<Entry> entering, Set<FetchBuilder> suppliers) {
        if (field.isTypename()) {
            return null;
        }
        ShapeField rest = field;
        for (Way way : ways(here, field, entering)) {
            var source = way.source() != null ? way.source() : enter(here, way.entry(), entering);
            if (source != null) {
                var before = rest;
                rest = descend(here, source, before, suppliers);
                if (rest == null) {
                    return null;
                }
                if (before.isTornBy(rest, reach.possibleBelow(source, here.type(), field))) {
                    return rest;
                }
            }
        }
        return rest;
    }

    private List<Way> ways(Here here, ShapeField field, Set<Entry> entering) {
        var ways = new ArrayList<Way>();
        for (String subgraph : supergraph.subgraphs().keySet()) {
            var join = supergraph.join(subgraph, here.type(), field.name());
            if (join != null) {
                var way = way(here, subgraph, join, field, entering);
                if (way != null && (field.child() == null || way.cost().unresolved() < Math.max(1, field.leaves()))) {
                    ways.add(way);
                }
            }
        }
        ways.sort(Comparator.comparing(Way::avoided).thenComparing(Way::cost).thenComparing(way -> here.sources()
                .indexOf(way.source())));
        return ways;
    }

    private @Nullable Way way(Here here, String subgraph, FieldJoin join, ShapeField field, Set<Entry> entering) {
        var entry = new Entry(subgraph, join.requires());
        for (var source : here.sources()) {
            if (source.subgraph().equals(subgraph) && source.resolves(supergraph, here.type(), field)) {
                var provided = Source.below(source.provided(), here.type(), field);
                return new Way(source, entry, false, reach.costBelow(subgraph, here.type(), field, provided));
            }
        }
        if (join.external() || entering.contains(entry) || !canEnter(here, entry, entering)) {
            return null;
        }
        var cost = reach.costBelow(subgraph, here.type(), field, List.of());
        return new Way(null, entry, avoided.contains(subgraph), cost.plus(new Cost(0, fetchesToEnter(here, entry))));
    }

    /** One where a key is at hand, more where the key has to be asked for first. */
    private int fetchesToEnter(Here here, Entry entry) {
        return here.entered(entry) != null
                        || supergraph.isRoot(here.type())
                        || supergraph.keys(entry.subgraph(), here.type()).stream()
                                .anyMatch(key -> isDirect(here, key))
                ? 1
                : 2;
    }

    private boolean canEnter(Here here, Entry entry, Set<Entry> entering) {
        return here.entered(entry) != null
                || supergraph.isRoot(here.type())
                || supergraph.keys(entry.subgraph(), here.type()).stream()
                        .anyMatch(key -> isObtainable(here, key, with(entering, entry)));
    }

    private boolean isObtainable(Here here, EntityKey key, Set<Entry> entering) {
        return fieldSets.read(here.type(), key.fields()).fields(here.type()).stream()
                .allMatch(field -> isDirect(here, field) || isReachable(here, field, entering));
    }

    private boolean isDirect(Here here, ShapeField field) {
        return field.isTypename()
                || here.sources().stream()
                        .anyMatch(source -> source.resolves(supergraph, here.type(), field)
                                && reach.costBelow(
                                                        source.subgraph(),
                                                        here.type(),
                                                        field,
                                                        Source.below(source.provided(), here.type(), field))
                                                .unresolved()
                                        == 0);
    }

    private boolean isReachable(Here here, ShapeField field, Set<Entry> entering) {
        var blocked = new LinkedHashSet<String>();
        entering.stream().filter(entry -> entry.requires() == null).forEach(entry -> blocked.add(entry.subgraph()));
        return reach.resolves(here.type(), field, reach.from(here.type(), here.subgraphs(), blocked));
    }

    private static Set<Entry> with(Set<Entry> entering, Entry entry) {
        var all = new LinkedHashSet<>(entering);
        all.add(entry);
        return all;
    }

    /** Asks another service for the objects; null where no key can be had. */
    private @Nullable Source enter(Here here, Entry entry, Set<Entry> entering) {
        var before = here.entered(entry);
        if (before != null) {
            return before;
        }
        var fetch = supergraph.isRoot(here.type()) ? enterRoot(here, entry) : enterEntity(here, entry, entering);
        if (fetch == null) {
            return null;
        }
        fetches.add(fetch);
        var staticType = Objects.requireNonNull(supergraph.localName(entry.subgraph(), here.type()));
        var source =
                new Source(fetch, fetch.selection(), entry.subgraph(), staticType, List.of(), Set.of(entry.subgraph()));
        here.enter(entry, source);
        return source;
    }

    private FetchBuilder enterRoot(Here here, Entry entry) {
        var waitsFor = new LinkedHashSet<FetchBuilder>();
        here.sources().stream()
                .map(Source::fetch)
                .limit(here.position().isRoot() ? 0 : 1)
                .forEach(waitsFor::add);
        return FetchBuilder.ofRoot(entry.subgraph(), here.position(), here.type(), waitsFor);
    }

    private @Nullable FetchBuilder enterEntity(Here here, Entry entry, Set<Entry> entering) {
        var inner = with(entering, entry);
        var keys = supergraph.keys(entry.subgraph(), here.type()).stream()
                .filter(key -> isObtainable(here, key, inner))
                .sorted(Comparator.comparing(key -> !isDirect(here, key)))
                .toList();
        for (var key : keys) {
            var suppliers = new LinkedHashSet<FetchBuilder>();
            if (supply(here, key.fields(), inner, suppliers) && supply(here, entry.requires(), inner, suppliers)) {
                return FetchBuilder.ofEntities(
                        entry.subgraph(),
                        here.position(),
                        types(here.type()),
                        input(here.type(), key, entry),
                        suppliers);
            }
        }
        return null;
    }

    private boolean isDirect(Here here, EntityKey key) {
        return fieldSets.read(here.type(), key.fields()).fields(here.type()).stream()
                .allMatch(field -> isDirect(here, field));
    }

    private boolean supply(Here here, @Nullable FieldSet fields, Set<Entry> entering, Set<FetchBuilder> suppliers) {
        return fields == null
                || placeAll(here, fieldSets.read(here.type(), fields).fields(here.type()), entering, suppliers)
                        .isEmpty();
    }

    private EntityInput input(String type, EntityKey key, Entry entry) {
        var typename = Objects.requireNonNull(supergraph.localName(entry.subgraph(), type));
        var requires = entry.requires();
        return new EntityInput(
                typename,
                type,
                List.of(fieldSets.read(type, key.fields())),
                requires == null ? List.of() : List.of(fieldSets.read(type, requires)));
    }

    /** Type names that an object may tell: its own, or for an interface that of any implementation. */
    private Set<String> types(String type) {
        var types = new LinkedHashSet<String>();
        types.add(type);
        types.addAll(supergraph.type(type).possible());
        return types;
    }

    /** Asks a fetch that has reached the object for the field; returns what is left unresolved below. */
    private @Nullable ShapeField descend(Here here, Source source, ShapeField field, Set<FetchBuilder> suppliers) {
        suppliers.add(source.fetch());
        var join = Objects.requireNonNull(supergraph.join(source.subgraph(), here.type(), field.name()));
        var local = Objects.requireNonNull(supergraph.localName(source.subgraph(), here.type()));
        var child = field.child();
        var staticType = Supergraph.namedType(join.type());
        var selected = source.selection()
                .add(
                        local,
                        new SelectedField(
                                field.key(),
                                field.name(),
                                field.arguments(),
                                join.type(),
                                child == null ? null : new Selection(staticType)));
        if (child == null || selected.child() == null) {
            return null;
        }
        var below = new Source(
                source.fetch(),
                selected.child(),
                source.subgraph(),
                staticType,
                reach.provided(source, here.type(), field),
                reach.sharing(source, here.type(), field));
        var rest = planBelow(here.position().child(field.key(), types(here.type())), child, below, suppliers);
        return rest == null ? null : field.with(rest);
    }

    private @Nullable Shape planBelow(Position position, Shape shape, Source source, Set<FetchBuilder> suppliers) {
        if (supergraph.isInterfaceObject(source.subgraph(), source.staticType())) {
            return planInterfaceObject(position, shape, source, suppliers);
        }
        if (supergraph.type(source.staticType()).isAbstract()) {
            source.selection().askTypename();
        }
        var possible = reach.possible(source);
        var left = new LinkedHashMap<String, List<ShapeField>>();
        for (String type : shape.types()) {
            if (possible.contains(type)) {
                var rest = placeAll(new Here(position, type, source), shape.fields(type), Set.of(), suppliers);
                if (!rest.isEmpty()) {
                    left.put(type, rest);
                }
            }
        }
        return left.isEmpty() ? null : Shape.rest(shape.type(), left);
    }

    /**
     * Plans below a value whose service knows only that it is of the interface: what is wanted of every type is asked
     * as of the interface; for the rest a service is asked that can tell the type.
     */
    private @Nullable Shape planInterfaceObject(
            Position position, Shape shape, Source source, Set<FetchBuilder> suppliers) {
        var here = new Here(position, source.staticType(), source);
        var left = shape.within(supergraph.type(source.staticType()).possible());
        boolean uniform = left.isUniform();
        for (var field : left.common()) {
            if (!field.isTypename()
                    && (source.resolves(supergraph, here.type(), field)
                            || (uniform && !ways(here, field, Set.of()).isEmpty()))) {
                left = left.replace(field, place(here, field, Set.of(), suppliers));
            }
        }
        if (left.isEmpty()) {
            return null;
        }
        for (String subgraph : supergraph.subgraphs().keySet()) {
            var entry = new Entry(subgraph, null);
            if (knowsTypes(subgraph, source.staticType()) && canEnter(here, entry, Set.of())) {
                var typed = enter(here, entry, Set.of());
                if (typed != null) {
                    suppliers.add(typed.fetch());
                    left = planBelow(position, left, typed, suppliers);
                    if (left == null) {
                        return null;
                    }
                }
            }
        }
        return left;
    }

    private boolean knowsTypes(String subgraph, String type) {
        var model = supergraph.type(type);
        return model.kind() == TypeModel.Kind.INTERFACE
                && model.in(subgraph) != null
                && !supergraph.isInterfaceObject(subgraph, type);
    }

    /**
     * A way to a field: from a source that has reached the object, or by entering a service.
     *
     * @param avoided whether it is to be taken last
     */
    private record Way(@Nullable Source source, Entry entry, boolean avoided, Cost cost) {}
}
