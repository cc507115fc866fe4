package org.ecobureau.gateway.plan;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives every field with its arguments a name of its own within one plan; the plain name where it is free. */
final class KeyNames {

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String name(String field, List<Argument> arguments) {
        return distinct(field, field + arguments(arguments));
    }

    String distinct(String field, String identity) {
        return names.computeIfAbsent(identity, key -> {
            var name = field;
            for (int i = 2; !taken.add(name); i++) {
                name = field + "_" + i;
            }
            return name;
        });
    }

    static String arguments(List<Argument> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream()
                        .map(argument -> argument.getName() + ":" + AstPrinter.printAstCompact(argument.getValue()))
                        .sorted()
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
