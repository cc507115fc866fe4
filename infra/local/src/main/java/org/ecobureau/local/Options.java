package org.ecobureau.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the user asked for.
 *
 * @param data directory of everything that outlives a run
 * @param port of the gateway; the services, the store and the broker take the six after it
 * @param fresh forget what is in the store and the broker
 * @param dataset load the records of 2020 into an empty store
 * @param report year of the report to print before leaving
 */
record Options(Path data, int port, boolean fresh, boolean dataset, OptionalInt report) {

    private static final int LAST_PORT = 65_535;

    /** @throws LaunchFailure for what is not an option */
    static Options parse(List<String> arguments, Path defaultData) {
        Path data = defaultData;
        int port = 8080;
        boolean fresh = false;
        boolean dataset = true;
        OptionalInt report = OptionalInt.empty();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--data" -> data = Path.of(value(option, left)).toAbsolutePath();
                case "--port" -> port = number(option, value(option, left), 1, LAST_PORT - Ports.COUNT + 1);
                case "--fresh" -> fresh = true;
                case "--no-dataset" -> dataset = false;
                case "--report" -> report = OptionalInt.of(number(option, value(option, left), 2000, 2100));
                default -> throw new LaunchFailure(option + ": no such option (see --help)");
            }
        }
        return new Options(data, port, fresh, dataset, report);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new LaunchFailure(option + ": a value is missing (see --help)");
        }
        return left.pop();
    }

    private static int number(String option, String value, int least, int most) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new LaunchFailure("%s %s (expected: a number from %d to %d)".formatted(option, value, least, most));
    }
}
