package org.ecobureau.gateway.plan;

import graphql.language.AstPrinter;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/** Makes one request of all that one service is asked for at the same time. */
final class FetchMerger {

    private final Supergraph supergraph;
    private final OperationDefinition.Operation operation;
    private final Map<String, VariableDefinition> variables;
    private final Map<Same, Group> groups = new LinkedHashMap<>();
    private final Map<FetchBuilder, Group> groupOf = new HashMap<>();

    FetchMerger(
            Supergraph supergraph, OperationDefinition.Operation operation, Map<String, VariableDefinition> variables) {
        this.supergraph = supergraph;
        this.operation = operation;
        this.variables = variables;
    }

    Plan merge(List<FetchBuilder> fetches) {
        for (var fetch : fetches) {
            if (!fetch.selection().isEmpty()) {
                var waitsFor = nearest(fetch.waitsFor());
                var same = new Same(fetch.subgraph(), fetch.inputs().isEmpty() ? fetch.position() : null, waitsFor);
                var group = groups.computeIfAbsent(same, key -> new Group(groups.size(), fetch.subgraph(), waitsFor));
                group.add(fetch);
                groupOf.put(fetch, group);
            }
        }
        return new Plan(groups.values().stream().map(this::fetch).toList());
    }

    /** Without the fetches for which others among them wait anyway. */
    private Set<Group> nearest(Set<FetchBuilder> fetches) {
        var all = new LinkedHashSet<Group>();
        fetches.forEach(fetch -> {
            var group = groupOf.get(fetch);
            if (group != null) {
                all.add(group);
            }
        });
        var nearest = new LinkedHashSet<>(all);
        all.forEach(group -> nearest.removeIf(other -> other != group && group.comesAfter(other)));
        return nearest;
    }

    private Fetch fetch(Group group) {
        var printer = new SelectionPrinter(supergraph, group.subgraph);
        var lookups = group.lookups(printer);
        var used = new LinkedHashSet<String>();
        var representations = new ArrayList<String>();
        var body = new StringBuilder();
        var named = new ArrayList<Lookup>();
        for (var lookup : lookups) {
            var text = printer.print(lookup.selection());
            collectVariables(lookup.selection(), used);
            if (lookup.isOfEntities()) {
                var alias = freeName(lookups.size() == 1 ? "_entities" : "_entities_" + named.size());
                named.add(new Lookup(alias, lookup.path(), lookup.inputs(), lookup.selection()));
                representations.add("$" + alias + ":[_Any!]!");
                body.append(alias.equals("_entities") ? "" : alias + ":")
                        .append("_entities(representations:$")
                        .append(alias)
                        .append(')')
                        .append(text)
                        .append(' ');
            } else {
                named.add(lookup);
                body.append(text, 1, text.length() - 1);
            }
        }
        used.forEach(name -> representations.add(definition(name)));
        var first = lookups.get(0);
        var kind = first.isOfEntities() || !first.path().isEmpty() ? OperationDefinition.Operation.QUERY : operation;
        var query = kind.name().toLowerCase(Locale.ROOT)
                + (representations.isEmpty() ? "" : "(" + String.join(",", representations) + ")")
                + "{" + body.toString().strip() + "}";
        var waitsFor = new TreeSet<Integer>();
        group.waitsFor.forEach(other -> waitsFor.add(other.index));
        return new Fetch(
                group.index,
                group.subgraph,
                supergraph.subgraph(group.subgraph).name(),
                kind == OperationDefinition.Operation.MUTATION,
                query,
                List.copyOf(named),
                used,
                waitsFor);
    }

    private String freeName(String wanted) {
        var name = wanted;
        while (variables.containsKey(name)) {
            name = name + "_";
        }
        return name;
    }

    private String definition(String name) {
        var definition = variables.get(name);
        if (definition == null) {
            throw new IllegalStateException("variable: " + name + " (expected: a variable of the operation)");
        }
        return AstPrinter.printAstCompact(definition.transform(builder -> builder.directives(List.of())));
    }

    private static void collectVariables(Selection selection, Set<String> used) {
        for (var field : selection.all()) {
            field.arguments().forEach(argument -> collectVariables(argument, used));
            if (field.child() != null) {
                collectVariables(field.child(), used);
            }
        }
    }

    private static void collectVariables(Node<?> node, Set<String> used) {
        if (node instanceof VariableReference variable) {
            used.add(variable.getName());
        }
        for (Node<?> child : node.getChildren()) {
            collectVariables(child, used);
        }
    }

    /** Fetches that can be one: of one service, waiting for the same; root fields also at one place. */
    private record Same(String subgraph, @Nullable Position root, Set<Group> waitsFor) {}

    /** What one service is asked for at the same time. */
    private static final class Group {

        private final int index;
        private final String subgraph;
        private final Set<Group> waitsFor;
        private final List<FetchBuilder> fetches = new ArrayList<>();

        Group(int index, String subgraph, Set<Group> waitsFor) {
            this.index = index;
            this.subgraph = subgraph;
            this.waitsFor = waitsFor;
        }

        void add(FetchBuilder fetch) {
            fetches.add(fetch);
        }

        boolean comesAfter(Group other) {
            return waitsFor.contains(other) || waitsFor.stream().anyMatch(group -> group.comesAfter(other));
        }

        /** Objects at one place that are presented alike are looked up together. */
        List<Lookup> lookups(SelectionPrinter printer) {
            var lookups = new ArrayList<Lookup>();
            for (var fetch : fetches) {
                var path = fetch.position().path();
                var fitting = lookups.stream()
                        .filter(lookup -> lookup.path().equals(path) && fits(lookup.inputs(), fetch.inputs()))
                        .findFirst();
                if (fitting.isPresent()) {
                    var lookup = fitting.get();
                    lookup.selection().addAll(fetch.selection());
                    fetch.inputs().forEach((type, input) -> lookup.inputs().merge(type, input, EntityInput::with));
                } else {
                    lookups.add(new Lookup("", path, new LinkedHashMap<>(fetch.inputs()), fetch.selection()));
                }
            }
            return alongAllTypes(lookups, printer);
        }

        /** One lookup for the same below objects of different types. */
        private static List<Lookup> alongAllTypes(List<Lookup> lookups, SelectionPrinter printer) {
            var fewer = new ArrayList<Lookup>();
            for (var lookup : lookups) {
                boolean joined = false;
                for (int i = 0; i < fewer.size() && !joined; i++) {
                    var other = fewer.get(i);
                    var path = union(other.path(), lookup.path());
                    if (path != null
                            && other.inputs().equals(lookup.inputs())
                            && printer.print(other.selection()).equals(printer.print(lookup.selection()))) {
                        fewer.set(i, new Lookup("", path, other.inputs(), other.selection()));
                        joined = true;
                    }
                }
                if (!joined) {
                    fewer.add(lookup);
                }
            }
            return fewer.size() == lookups.size() ? fewer : alongAllTypes(fewer, printer);
        }

        /** A path that leads wherever the two lead and nowhere else, if there is one. */
        private static @Nullable List<PathStep> union(List<PathStep> one, List<PathStep> other) {
            if (one.size() != other.size()) {
                return null;
            }
            var path = new ArrayList<PathStep>();
            int different = 0;
            for (int i = 0; i < one.size(); i++) {
                if (!one.get(i).key().equals(other.get(i).key())) {
                    return null;
                }
                different += one.get(i).equals(other.get(i)) ? 0 : 1;
                path.add(one.get(i).or(other.get(i)));
            }
            return different <= 1 ? path : null;
        }

        private static boolean fits(Map<String, EntityInput> one, Map<String, EntityInput> other) {
            return other.entrySet().stream().allMatch(entry -> {
                var input = one.get(entry.getKey());
                return input == null || input.fits(entry.getValue());
            });
        }
    }
}
