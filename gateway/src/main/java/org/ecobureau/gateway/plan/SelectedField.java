package org.ecobureau.gateway.plan;

import graphql.language.Argument;
import graphql.language.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field asked of a service. */
public final class SelectedField {

    private final String key;
    private final String name;
    private final List<Argument> arguments;
    private final Type<?> type;
    private final @Nullable Selection child;
    private String alias;

    /**
     * @param type as the service has it
     */
    SelectedField(String key, String name, List<Argument> arguments, Type<?> type, @Nullable Selection child) {
        this.key = key;
        this.name = name;
        this.arguments = arguments;
        this.type = type;
        this.child = child;
        this.alias = key;
    }

    /** Under which the engine keeps the value. */
    public String key() {
        return key;
    }

    /** Under which the service answers it: the key, unless that would clash with a field of another type. */
    public String alias() {
        return alias;
    }

    void answerAs(String alias) {
        this.alias = alias;
    }

    public String name() {
        return name;
    }

    public List<Argument> arguments() {
        return arguments;
    }

    public Type<?> type() {
        return type;
    }

    public @Nullable Selection child() {
        return child;
    }
}
