package org.ecobureau.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind the command: {@code --name value} or {@code --name=value} for the gateway's own options. */
final class CommandLine {

    private static final Set<String> OWN = Set.of("supergraph", "plan", "operation", "variables");

    private final Map<String, String> own = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    private CommandLine() {}

    /** An own option without its value is an {@link IllegalArgumentException}. */
    static CommandLine of(String... arguments) {
        var line = new CommandLine();
        for (int i = 0; i < arguments.length; i++) {
            var parts = arguments[i].split("=", 2);
            var name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!OWN.contains(name)) {
                line.others.add(arguments[i]);
            } else if (parts.length == 2) {
                line.own.put(name, parts[1]);
            } else if (i + 1 < arguments.length) {
                line.own.put(name, arguments[++i]);
            } else {
                throw new IllegalArgumentException("--" + name + ": nothing (expected: a value)");
            }
        }
        return line;
    }

    boolean has(String option) {
        return own.containsKey(option);
    }

    @Nullable
    String value(String option) {
        return own.get(option);
    }

    /** Arguments as Spring Boot reads them. */
    String[] forApplication() {
        var arguments = new ArrayList<>(others);
        var supergraph = own.get("supergraph");
        if (supergraph != null) {
            arguments.add("--ecobureau.gateway.supergraph=" + supergraph);
        }
        return arguments.toArray(String[]::new);
    }
}
