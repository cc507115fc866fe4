package org.ecobureau.benchmarks.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the cases and prints what came of them. Arguments: the directory for what it writes; {@code --short};
 * {@code --case NAME}, as often as wanted. Ends with 1 where anything did not hold, with 2 where the arguments are wrong.
 */
public final class Faults {

    private Faults() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(arguments) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println("faults: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(String[] arguments) {
        List<FaultCase> chosen = new ArrayList<>();
        Scale scale = Scale.FULL;
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].equals("--short")) {
                scale = Scale.SHORT;
            } else if (arguments[i].equals("--case") && i + 1 < arguments.length) {
                chosen.add(named(arguments[++i]));
            } else {
                throw new IllegalArgumentException(arguments[i] + " (expected: --short or --case NAME)");
            }
        }
        boolean isShort = scale == Scale.SHORT;
        List<FaultCase> cases = chosen.isEmpty()
                ? Suite.CASES.stream()
                        .filter(each -> !isShort || each.isQuick())
                        .toList()
                : chosen;
        return run(Path.of(arguments[0]), scale, cases);
    }

    private static boolean run(Path directory, Scale scale, List<FaultCase> cases) {
        Table table = new Table(System.out);
        try (Suite suite = new Suite(directory, scale)) {
            cases.forEach(each -> table.add(suite.run(each)));
        }
        return table.end();
    }

    private static FaultCase named(String name) {
        return Suite.CASES.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("case %s (expected one of: %s)"
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        Suite.CASES.stream()
                                                .map(FaultCase::name)
                                                .toList()))));
    }
}
