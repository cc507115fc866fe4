package org.ecobureau.gateway.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A fetch while it is being planned: entities of one type at one place, or root fields. */
final class FetchBuilder {

    private final String subgraph;
    private final Position position;
    private final Selection selection;
    private final Map<String, EntityInput> inputs;
    private final Set<FetchBuilder> waitsFor;

    private FetchBuilder(
            String subgraph,
            Position position,
            Selection selection,
            Map<String, EntityInput> inputs,
            Set<FetchBuilder> waitsFor) {
        this.subgraph = subgraph;
        this.position = position;
        this.selection = selection;
        this.inputs = inputs;
        this.waitsFor = new LinkedHashSet<>(waitsFor);
    }

    static FetchBuilder ofRoot(String subgraph, Position position, String rootType, Set<FetchBuilder> waitsFor) {
        return new FetchBuilder(subgraph, position, new Selection(rootType), Map.of(), waitsFor);
    }

    static FetchBuilder ofEntities(
            String subgraph, Position position, Iterable<String> types, EntityInput input, Set<FetchBuilder> waitsFor) {
        var inputs = new LinkedHashMap<String, EntityInput>();
        types.forEach(type -> inputs.put(type, input));
        return new FetchBuilder(subgraph, position, new Selection(Selection.ENTITY), inputs, waitsFor);
    }

    String subgraph() {
        return subgraph;
    }

    Position position() {
        return position;
    }

    Selection selection() {
        return selection;
    }

    /** By object type; empty for root fields. */
    Map<String, EntityInput> inputs() {
        return inputs;
    }

    Set<FetchBuilder> waitsFor() {
        return waitsFor;
    }
}
