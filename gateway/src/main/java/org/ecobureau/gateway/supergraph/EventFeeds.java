package org.ecobureau.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SchemaExtensionDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a supergraph says of events that come over a bus: which fields of its subscription type give them, and how types
 * are read from them. It says so with the directives of a schema that is linked at {@value #LINK}.
 *
 * @param feeds by name of the field of the subscription type
 * @param types by name
 */
public record EventFeeds(Map<String, Feed> feeds, Map<String, EventType> types) {

    static final String LINK = "https://ecobureau.org/events/";

    static final EventFeeds NONE = new EventFeeds(Map.of(), Map.of());

    /**
     * A field that gives events.
     *
     * @param after argument that tells from where on; null where there is none
     * @param conditions by argument
     */
    public record Feed(@Nullable String after, Map<String, Condition> conditions) {}

    /**
     * Which events an argument leaves.
     *
     * @param selection on the type of the field; some value in it must be (one of) the argument
     * @param prefixes whether a value of the argument that ends with {@code *} stands for all that begin like it
     */
    public record Condition(String selection, boolean prefixes) {}

    /**
     * A type as which events are told.
     *
     * @param types of the events; a pattern ends with {@code *}
     * @param parties where in an event those stand to whom it may be told
     * @param origins where its fields stand, by name of the field; a field that is missing here stands under its name
     */
    public record EventType(List<String> types, List<String> parties, Map<String, Origin> origins) {}

    /**
     * Where a value stands in an event.
     *
     * @param paths names separated by dots; the first one that leads to something counts, for a list all do
     * @param key of the entity that the value stands for; null where it stands for itself
     */
    public record Origin(List<String> paths, @Nullable String key) {}

    static EventFeeds of(Document supergraph) {
        if (!isLinked(supergraph)) {
            return NONE;
        }
        var feeds = new LinkedHashMap<String, Feed>();
        var types = new LinkedHashMap<String, EventType>();
        for (var type : supergraph.getDefinitionsOfType(ObjectTypeDefinition.class)) {
            JoinDirective.of(type, "event").forEach(event -> types.put(type.getName(), eventType(type, event)));
            for (var field : type.getFieldDefinitions()) {
                JoinDirective.of(field, "feed").forEach(feed -> feeds.put(field.getName(), feed(field, feed)));
            }
        }
        return new EventFeeds(Map.copyOf(feeds), Map.copyOf(types));
    }

    private static boolean isLinked(Document supergraph) {
        var links = new ArrayList<Directive>();
        supergraph
                .getDefinitionsOfType(SchemaDefinition.class)
                .forEach(schema -> links.addAll(schema.getDirectives("link")));
        supergraph
                .getDefinitionsOfType(SchemaExtensionDefinition.class)
                .forEach(schema -> links.addAll(schema.getDirectives("link")));
        return links.stream()
                .map(link -> new JoinDirective(link).text("url"))
                .anyMatch(url -> url != null && url.startsWith(LINK));
    }

    private static Feed feed(FieldDefinition field, JoinDirective feed) {
        var conditions = new LinkedHashMap<String, Condition>();
        for (InputValueDefinition argument : field.getInputValueDefinitions()) {
            JoinDirective.of(argument, "matches")
                    .forEach(matches -> conditions.put(
                            argument.getName(),
                            new Condition(
                                    Objects.requireNonNullElse(matches.text("fields"), ""),
                                    matches.flag("prefixes", false))));
        }
        return new Feed(feed.text("after"), Map.copyOf(conditions));
    }

    private static EventType eventType(ObjectTypeDefinition type, JoinDirective event) {
        var origins = new LinkedHashMap<String, Origin>();
        for (var field : type.getFieldDefinitions()) {
            JoinDirective.of(field, "from")
                    .forEach(from -> origins.put(field.getName(), new Origin(from.texts("paths"), from.text("key"))));
        }
        return new EventType(event.texts("types"), event.texts("parties"), Map.copyOf(origins));
    }
}
