package org.ecobureau.gateway.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked of a service at one place, by the name that the service has for the object's type. */
public final class Selection {

    /** The static type of what {@code _entities} returns. */
    static final String ENTITY = "_Entity";

    private final String staticType;
    private final Map<String, Map<String, SelectedField>> byType = new LinkedHashMap<>();
    private boolean typename;

    /**
     * @param staticType as the service has it
     */
    Selection(String staticType) {
        this.staticType = staticType;
    }

    String staticType() {
        return staticType;
    }

    boolean asksTypename() {
        return typename;
    }

    void askTypename() {
        typename = true;
    }

    boolean isEmpty() {
        return byType.isEmpty() && !typename;
    }

    Map<String, Map<String, SelectedField>> byType() {
        return byType;
    }

    SelectedField add(String localType, SelectedField field) {
        var fields = byType.computeIfAbsent(localType, type -> new LinkedHashMap<>());
        var before = fields.putIfAbsent(field.key(), field);
        return before == null ? field : before;
    }

    void addAll(Selection other) {
        typename |= other.typename;
        other.byType.forEach((type, fields) -> fields.values().forEach(field -> {
            var mine = add(type, field);
            if (mine != field && mine.child() != null && field.child() != null) {
                mine.child().addAll(field.child());
            }
        }));
    }

    /** Fields that a value of the type is asked for, by local type name. */
    public Collection<SelectedField> fields(String localType) {
        return byType.getOrDefault(localType, Map.of()).values();
    }

    /** All fields asked for, of whatever type. */
    public Iterable<SelectedField> all() {
        if (byType.size() == 1) {
            return byType.values().iterator().next().values(); // as most often
        }
        return () -> byType.values().stream()
                .flatMap(fields -> fields.values().stream())
                .iterator();
    }

    /** Whether some field below goes by another name in the service's answer than in the engine. */
    public boolean renames() {
        for (var field : all()) {
            var child = field.child();
            if (!field.alias().equals(field.key()) || (child != null && child.renames())) {
                return true;
            }
        }
        return false;
    }
}
