package org.ecobureau.gateway.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wanted of a value, for each object type that it can have, in the order asked. */
public final class Shape {

    private final String type;
    private final Map<String, List<ShapeField>> byType;
    private final List<ShapeField> ofStaticType;

    /**
     * @param ofStaticType what is wanted of the type itself, whatever the object is
     */
    Shape(String type, Map<String, List<ShapeField>> byType, List<ShapeField> ofStaticType) {
        this.type = type;
        this.byType = byType;
        this.ofStaticType = ofStaticType;
    }

    /** What is left of a shape: some fields, of some types. */
    static Shape rest(String type, Map<String, List<ShapeField>> byType) {
        return new Shape(type, byType, List.of());
    }

    /** The type under which it was asked for. */
    public String type() {
        return type;
    }

    public Set<String> types() {
        return byType.keySet();
    }

    /** Null for a type that the value cannot have. */
    public @Nullable List<ShapeField> of(String objectType) {
        return byType.get(objectType);
    }

    /** Fields of a type of any kind: of an object type, or of an interface whatever the object is. */
    public List<ShapeField> fields(String typeName) {
        var fields = byType.get(typeName);
        return fields == null ? ofStaticType : fields;
    }

    /** What is wanted alike of every type. */
    List<ShapeField> common() {
        var all = byType.values();
        return all.isEmpty()
                ? List.of()
                : all.iterator().next().stream()
                        .filter(field -> all.stream().allMatch(fields -> fields.contains(field)))
                        .toList();
    }

    /** Whether the same is wanted of every type, so that the type need not be known. */
    boolean isUniform() {
        var common = common();
        return byType.values().stream().allMatch(common::containsAll)
                && common.stream().noneMatch(ShapeField::isTypename);
    }

    boolean isEmpty() {
        return byType.values().stream().allMatch(List::isEmpty);
    }

    int leaves() {
        return byType.values().stream()
                .flatMap(List::stream)
                .mapToInt(ShapeField::leaves)
                .sum();
    }

    /** The same for some types only. */
    Shape within(Set<String> types) {
        var some = new LinkedHashMap<>(byType);
        some.keySet().retainAll(types);
        return rest(type, some);
    }

    /** The same with a field replaced by what is left of it, or without it. */
    Shape replace(ShapeField field, @Nullable ShapeField rest) {
        var replaced = new LinkedHashMap<String, List<ShapeField>>();
        byType.forEach((name, fields) -> replaced.put(
                name,
                fields.stream()
                        .filter(other -> rest != null || !other.equals(field))
                        .map(other -> rest != null && other.equals(field) ? rest : other)
                        .toList()));
        return rest(type, replaced);
    }
}
