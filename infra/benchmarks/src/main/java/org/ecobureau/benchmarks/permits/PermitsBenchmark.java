package org.ecobureau.benchmarks.permits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Asks two services the same questions in turn, one with few records and one with many, and tells how many times as long
 * the second takes.
 */
public final class PermitsBenchmark {

    private static final int SMALL = 1_000;
    private static final int REPORTS_PER_PERMIT = 5;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 200;

    private PermitsBenchmark() {}

    public static void main(String[] arguments) {
        int status = 1;
        try {
            compare(arguments);
            status = 0;
        } catch (Exception failed) {
            failed.printStackTrace();
        } finally {
            System.exit(status);
        }
    }

    private static void compare(String[] arguments) throws Exception {
        int large = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        Path directory = Files.createTempDirectory("ecobureau-bench");
        Map<String, Double> ratios = new LinkedHashMap<>();
        try (Bureau few = new Bureau(directory.resolve("few"), SMALL, REPORTS_PER_PERMIT);
                Bureau many = new Bureau(directory.resolve("many"), large, REPORTS_PER_PERMIT)) {
            Map<String, String> fewQuestions = few.questions();
            Map<String, String> manyQuestions = many.questions();
            for (String question : fewQuestions.keySet()) {
                double base = 0;
                double asked = 0;
                for (int round = 0; round < 2; round++) {
                    List<Long> small = new ArrayList<>();
                    List<Long> big = new ArrayList<>();
                    int times = round == 0 ? WARM_UP : ROUNDS;
                    for (int i = 0; i < times; i++) {
                        small.add(few.ask(Objects.requireNonNull(fewQuestions.get(question))));
                        big.add(many.ask(Objects.requireNonNull(manyQuestions.get(question))));
                    }
                    base = median(small);
                    asked = median(big);
                }
                ratios.merge(question.split(" ")[0], asked / base, Math::max);
                System.out.printf(
                        Locale.ROOT, "%-28s %8.2f ms %8.2f ms   × %.2f%n", question, base, asked, asked / base);
            }
        }
        StringBuilder line = new StringBuilder();
        ratios.forEach((question, ratio) -> line.append(line.length() == 0 ? "{" : ",")
                .append(String.format(Locale.ROOT, "\"%s\":%.2f", question, ratio)));
        System.out.println(line.append("}"));
    }

    private static double median(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
