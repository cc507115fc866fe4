package org.ecobureau.gateway.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.ecobureau.gateway.graph.GraphType.GraphField;
import org.ecobureau.gateway.graph.GraphType.Part;

/**
 * A small federated graph of random form, with its data.
 *
 * <p>Its entities are known to some of the services, by one or several keys, scalar or nested; each has a home that knows
 * all of them. Their fields belong to one service or are shared, take arguments, require fields of other services, are
 * provided on paths and have been taken over from services that still name them. They meet in interfaces, one of which
 * a service treats as one object, and in unions. Some objects have no value for a key, or are missing in a service.
 */
public final class RandomGraph {

    private static final String OBJECTS = "o";
    private static final Part PLAIN = new Part("", "", "", false);

    private final Random random;
    private final List<String> services;
    private final Map<String, GraphType> types = new LinkedHashMap<>();
    private final List<GraphType> entities = new ArrayList<>();
    private final List<GraphType> abstracts = new ArrayList<>();
    private final Map<String, List<String>> implementers = new LinkedHashMap<>();
    private final GraphData data = new GraphData();

    public RandomGraph(Random random) {
        this.random = random;
        this.services = List.of("a", "b", "c", "d").subList(0, 3 + random.nextInt(2));
        type("type", "Query");
        type("type", "Mutation");
        makeEntities();
        makeInterface();
        makeUnions();
        makeFields();
        makeRequirements();
        makeRoots();
        new RandomData().make();
    }

    /** Texts by service. */
    public Map<String, String> schemas() {
        var schemas = new LinkedHashMap<String, String>();
        all().forEach(service -> schemas.put(service, text().service(service)));
        return schemas;
    }

    public String supergraph() {
        return text().supergraph();
    }

    public GraphData data() {
        return data;
    }

    private GraphText text() {
        return new GraphText(types.values(), all());
    }

    private List<String> all() {
        var all = new ArrayList<>(services);
        all.add(OBJECTS);
        return all;
    }

    private GraphType type(String kind, String name) {
        return types.computeIfAbsent(name, key -> new GraphType(kind, name));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private void makeEntities() {
        for (int i = 0; i < 4; i++) {
            var entity = type("type", "E" + i);
            entities.add(entity);
            var second = once(2) ? "code" : "part { no }";
            var home = services.get(i % services.size());
            know(entity, home, "id");
            know(entity, home, second);
            for (var service : services) {
                if (!service.equals(home) && !once(3)) {
                    know(entity, service, once(3) ? second : "id");
                    if (once(4)) {
                        know(entity, service, second);
                    }
                }
            }
        }
    }

    private void know(GraphType entity, String service, String key) {
        if (entity.keys.getOrDefault(service, List.of()).contains(key)) {
            return;
        }
        entity.knownTo(service, key);
        switch (key) {
            case "id" -> entity.field("id", "", "ID!").in(service);
            case "code" -> entity.field("code", "", "String").in(service);
            default -> {
                entity.field("part", "", "Part").in(service);
                var part = type("type", "Part");
                part.knownTo(service);
                part.field("no", "", "Int").in(service);
                part.field("tag", "", "String").in(service);
            }
        }
    }

    /** The service that has all implementations can tell their types; the one that treats them as one cannot. */
    private void makeInterface() {
        var node = type("interface", "Node");
        abstracts.add(node);
        var teller = any(services);
        var members = entities.subList(0, 2 + random.nextInt(2));
        members.forEach(entity -> know(entity, teller, "id"));
        node.knownTo(teller, "id");
        node.knownTo(OBJECTS, "id");
        node.asObject.add(OBJECTS);
        node.field("id", "", "ID!").in(teller).in(OBJECTS);
        node.field("label", "", "String").in(teller);
        node.field("extra", "(n: Int)", "String").in(OBJECTS);
        for (var entity : members) {
            implementers.computeIfAbsent("Node", key -> new ArrayList<>()).add(entity.name);
            entity.relatedIn(teller, "Node");
            entity.field("label", "", "String").in(teller);
        }
        var other = any(services);
        if (!node.isKnownTo(other)
                && known(other, members).stream().anyMatch(entity -> hasId(entity, other))
                && known(other, members).stream().allMatch(entity -> hasId(entity, other))) {
            node.knownTo(other);
            node.field("id", "", "ID!").in(other);
            known(other, members).forEach(entity -> entity.relatedIn(other, "Node"));
        }
    }

    private static boolean hasId(GraphType entity, String service) {
        return entity.field("id", "", "ID!").isResolvedBy(service);
    }

    private static List<GraphType> known(String service, List<GraphType> types) {
        return types.stream().filter(type -> type.isKnownTo(service)).toList();
    }

    private void makeUnions() {
        var found = type("union", "Found");
        for (var service : services) {
            var members = known(service, entities);
            if (members.size() > 1 && !once(3)) {
                found.knownTo(service);
                members.subList(0, 2).forEach(member -> {
                    found.relatedIn(service, member.name);
                    if (!implementers
                            .computeIfAbsent("Found", key -> new ArrayList<>())
                            .contains(member.name)) {
                        implementers.get("Found").add(member.name);
                    }
                });
            }
        }
        if (found.keys.isEmpty()) {
            types.remove("Found");
        } else {
            abstracts.add(found);
        }
    }

    private void makeFields() {
        for (var entity : entities) {
            for (int i = 0; i < 5; i++) {
                makeText(entity, entity.name.toLowerCase(Locale.ROOT) + "t" + i);
            }
        }
        for (var entity : entities) {
            for (int i = 0; i < 3; i++) {
                makeReference(entity.name.toLowerCase(Locale.ROOT) + "r" + i, entity, any(entity.services()));
            }
        }
        makeReference("objects", types.get("Node"), OBJECTS);
    }

    private void makeText(GraphType entity, String name) {
        var owner = any(entity.services());
        var arguments = once(3) ? "(n: Int, mode: Mode)" : "";
        var others = entity.services().stream()
                .filter(service -> !service.equals(owner))
                .toList();
        var field = entity.field(name, arguments, "String");
        if (!others.isEmpty() && once(4)) {
            field.in(owner, new Part("", "", any(others), false));
        } else {
            field.in(owner);
            if (!others.isEmpty() && once(4)) {
                field.in(any(others));
            }
        }
    }

    private void makeReference(String name, GraphType from, String owner) {
        var targets = new ArrayList<>(known(owner, entities));
        targets.addAll(known(owner, abstracts));
        var target = any(targets);
        var type = once(2) ? target.name : "[" + target.name + "]";
        from.field(name, "", type).in(owner, new Part("", provided(owner, target), "", false));
    }

    /** A field of the target that the service has on this path only; empty for none. */
    private String provided(String service, GraphType target) {
        var candidates = target.fields.values().stream()
                .filter(field -> field.isText()
                        && field.arguments.isEmpty()
                        && target.kind.equals("type")
                        && !field.name.equals("code")
                        && !field.parts.containsKey(service)
                        && field.parts.values().stream().allMatch(PLAIN::equals))
                .toList();
        if (candidates.isEmpty() || once(2)) {
            return "";
        }
        var field = any(candidates);
        field.externalIn(service);
        return field.name;
    }

    private void makeRequirements() {
        for (var entity : entities) {
            for (int i = 0; i < 2; i++) {
                var owner = any(entity.services());
                var needed = entity.fields.values().stream()
                        .filter(field -> field.isText()
                                && !field.isResolvedBy(owner)
                                && field.parts.values().stream()
                                        .noneMatch(part -> !part.overrides().isEmpty()))
                        .toList();
                if (!needed.isEmpty()) {
                    makeRequirement(entity, entity.name.toLowerCase(Locale.ROOT) + "q" + i, owner, any(needed));
                }
            }
        }
    }

    private void makeRequirement(GraphType entity, String name, String owner, GraphField needed) {
        needed.externalIn(owner);
        var arguments = needed.arguments.isEmpty() ? "" : "(n: " + random.nextInt(3) + ")";
        entity.field(name, once(3) ? "(n: Int)" : "", "String")
                .in(owner, new Part(needed.name + arguments, "", "", false));
    }

    private void makeRoots() {
        var query = types.get("Query");
        var mutation = types.get("Mutation");
        for (var service : all()) {
            var targets = new ArrayList<>(known(service, entities));
            targets.addAll(known(service, abstracts));
            for (int i = 0; i < 2 && !targets.isEmpty(); i++) {
                var target = any(targets).name;
                query.knownTo(service);
                query.field(service + "q" + i, once(3) ? "(n: Int)" : "", once(3) ? target : "[" + target + "]")
                        .in(service);
            }
            mutation.knownTo(service);
            mutation.field(service + "m0", "(n: Int)", "String").in(service);
            if (!targets.isEmpty()) {
                mutation.field(service + "m1", "", any(targets).name).in(service);
            }
        }
        for (var entity : entities) {
            if (entity.services().size() > 1 && once(2)) {
                var field = query.field("shared" + entity.name, "", "[" + entity.name + "]");
                entity.services().subList(0, 2).forEach(service -> {
                    query.knownTo(service);
                    field.in(service);
                });
            }
        }
    }

    /** Fills the graph. */
    private final class RandomData {

        void make() {
            for (var entity : entities) {
                for (int i = 0; i < 3; i++) {
                    makeObject(entity, entity.name + "-" + i, i);
                }
            }
            entities.forEach(entity -> objects(entity.name).forEach(name -> {
                fill(entity, name);
                entity.others.values().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .forEach(other -> fill(types.get(other), name));
            }));
            for (var root : List.of("Query", "Mutation")) {
                types.get(root).fields.values().forEach(field -> {
                    if (!field.isText()) {
                        data.roots().put(root + "." + field.name, targets(field));
                    }
                });
            }
        }

        private void makeObject(GraphType entity, String name, int number) {
            var object = new LinkedHashMap<String, Object>();
            object.put("__typename", entity.name);
            object.put("id", name);
            var second = entity.services().stream()
                    .flatMap(service -> entity.keys.get(service).stream())
                    .filter(key -> !key.equals("id"))
                    .findFirst()
                    .orElseThrow();
            var without = entity.services().stream()
                    .filter(service -> !entity.keys.get(service).contains("id"))
                    .toList();
            var withBoth = entity.services().stream()
                    .filter(service -> entity.keys.get(service).size() > 1)
                    .toList();
            boolean keyless =
                    number == 2 && withBoth.size() == 1 && without.stream().noneMatch(sharing(entity));
            if (second.equals("code")) {
                object.put("code", keyless ? null : "code-" + name);
            } else {
                object.put("part", part(keyless ? null : number, name));
            }
            data.objects().put(name, object);
            if (keyless) {
                without.forEach(service -> forget(service, name));
            }
            entity.services().stream()
                    .filter(service -> entity.keys.get(service).size() == 1
                            && !entity.others.containsKey(service)
                            && !sharing(entity).test(service))
                    .filter(service -> once(5))
                    .forEach(service -> forget(service, name));
        }

        private static Map<String, Object> part(Integer number, String name) {
            var part = new LinkedHashMap<String, Object>();
            part.put("__typename", "Part");
            part.put("no", number);
            part.put("tag", "tag-" + name);
            return part;
        }

        private void forget(String service, String name) {
            data.unknown()
                    .computeIfAbsent(service, key -> new LinkedHashSet<>())
                    .add(name);
        }

        /** Whether other services rely on this one to have the same as they. */
        private Predicate<String> sharing(GraphType entity) {
            return service -> entity.fields.values().stream()
                            .filter(field -> !List.of("id", "code", "part").contains(field.name))
                            .anyMatch(field -> field.isResolvedBy(service)
                                    && field.owners().size() > 1)
                    || isSharedRoot("shared" + entity.name, service);
        }

        private boolean isSharedRoot(String name, String service) {
            var field = types.get("Query").fields.get(name);
            return field != null && field.isResolvedBy(service);
        }

        private void fill(GraphType type, String name) {
            var object = data.objects().get(name);
            for (var field : type.fields.values()) {
                if (field.isText()) {
                    object.putIfAbsent(field.name, once(6) ? null : field.name + " of " + name);
                } else if (!object.containsKey(field.name)) {
                    object.put(field.name, targets(field));
                }
            }
        }

        private Object targets(GraphField field) {
            var type = field.type.replaceAll("[^A-Za-z0-9]", "");
            var names = implementers.getOrDefault(type, List.of(type)).stream()
                    .filter(entity -> field.owners().stream().allMatch(owner -> isPossible(type, entity, owner)))
                    .flatMap(entity -> objects(entity).stream())
                    .filter(name -> field.owners().stream()
                            .noneMatch(owner ->
                                    data.unknown().getOrDefault(owner, Set.of()).contains(name)))
                    .map(name -> "@" + name)
                    .toList();
            if (field.type.startsWith("[")) {
                var some = new ArrayList<Object>(
                        names.stream().filter(name -> !once(3)).toList());
                if (once(4)) {
                    some.add(null);
                }
                return some;
            }
            return names.isEmpty() || once(6) ? null : any(names);
        }

        private boolean isPossible(String type, String entity, String owner) {
            return types.get(type).kind.equals("type")
                    || owner.equals(OBJECTS)
                    || (types.get(type).kind.equals("union")
                            ? types.get(type).others.get(owner).contains(entity)
                            : types.get(entity)
                                    .others
                                    .getOrDefault(owner, Set.of())
                                    .contains(type));
        }

        private List<String> objects(String type) {
            return data.objects().keySet().stream()
                    .filter(name -> name.startsWith(type + "-"))
                    .toList();
        }
    }
}
