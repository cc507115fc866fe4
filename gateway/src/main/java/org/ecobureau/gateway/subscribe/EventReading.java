package org.ecobureau.gateway.subscribe;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecobureau.gateway.plan.SelectedField;
import org.ecobureau.gateway.plan.Selection;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.supergraph.EventFeeds;
import org.ecobureau.gateway.supergraph.EventFeeds.EventType;
import org.ecobureau.gateway.supergraph.EventFeeds.Origin;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.jspecify.annotations.Nullable;

/** Reads events as what the schema says that they are. */
final class EventReading {

    private static final String TYPENAME = "__typename";

    private final Supergraph supergraph;
    private final EventFeeds feeds;

    EventReading(Supergraph supergraph) {
        this.supergraph = supergraph;
        this.feeds = supergraph.events();
    }

    /**
     * The type as which an event is told where a field gives the types of an interface, or one; null where it is none
     * of them. The longest pattern counts.
     */
    @Nullable
    String typeOf(BusEvent event, String fieldType) {
        Set<String> possible = supergraph.type(fieldType).possible();
        String found = null;
        int longest = -1;
        for (var type : possible) {
            var told = feeds.types().get(type);
            for (var pattern : told == null ? List.<String>of() : told.types()) {
                if (pattern.length() > longest && matches(pattern, event.type())) {
                    found = type;
                    longest = pattern.length();
                }
            }
        }
        return found;
    }

    static boolean matches(String pattern, String text) {
        return pattern.endsWith("*")
                ? text.startsWith(pattern.substring(0, pattern.length() - 1))
                : text.equals(pattern);
    }

    /** Where those stand to whom events of a type may be told. */
    List<String> parties(String type) {
        return Objects.requireNonNull(feeds.types().get(type)).parties();
    }

    /** What the owner of the field would answer. */
    SubgraphAnswer answer(String type, Map<String, @Nullable Object> event, SelectedField field) {
        var data = new ObjectValue();
        data.put(field.alias(), object(type, event, Objects.requireNonNull(field.child())));
        return new SubgraphAnswer(data, List.of());
    }

    private ObjectValue object(String type, Map<?, ?> json, Selection selection) {
        var object = new ObjectValue();
        object.put(TYPENAME, type);
        var told = feeds.types().get(type);
        for (var field : selection.fields(type)) {
            object.put(field.alias(), value(field, origin(told, field), json));
        }
        return object;
    }

    private static Origin origin(@Nullable EventType type, SelectedField field) {
        var origin = type == null ? null : type.origins().get(field.name());
        return origin == null ? new Origin(List.of(field.name()), null) : origin;
    }

    private @Nullable Object value(SelectedField field, Origin origin, Map<?, ?> json) {
        if (isList(field.type())) {
            var all = new ArrayList<@Nullable Object>();
            origin.paths().stream()
                    .flatMap(path -> BusEvent.values(json, path).stream())
                    .distinct()
                    .forEach(found -> all.add(single(field, origin, found)));
            return all;
        }
        for (var path : origin.paths()) {
            var found = BusEvent.values(json, path);
            if (!found.isEmpty()) {
                return single(field, origin, found.get(0));
            }
        }
        return null;
    }

    private @Nullable Object single(SelectedField field, Origin origin, Object found) {
        var child = field.child();
        if (child == null) {
            return found;
        }
        var type = Supergraph.namedType(field.type());
        if (origin.key() != null) {
            var entity = new ObjectValue();
            entity.put(TYPENAME, type);
            entity.put(origin.key(), found);
            return entity;
        }
        return found instanceof Map<?, ?> json ? object(type, json, child) : null;
    }

    private static boolean isList(Type<?> type) {
        return type instanceof ListType || (type instanceof NonNullType nonNull && isList(nonNull.getType()));
    }
}
