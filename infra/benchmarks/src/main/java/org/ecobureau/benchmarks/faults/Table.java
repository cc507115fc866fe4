package org.ecobureau.benchmarks.faults;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts as they come, for people; their sum at the end, for programs. */
final class Table {

    private static final String ROW = "%-34s %9s %6s %11s %13s %8s %8s%n";

    private final PrintStream out;
    private final List<Verdict> verdicts = new ArrayList<>();

    Table(PrintStream out) {
        this.out = out;
        out.printf(ROW, "case", "accepted", "lost", "duplicated", "out of order", "bound", "seconds");
    }

    void add(Verdict verdict) {
        verdicts.add(verdict);
        if (!verdict.wasRun()) {
            out.printf("%-34s skipped: %s%n", verdict.name(), verdict.skipped());
            return;
        }
        out.printf(
                ROW,
                verdict.name(),
                verdict.accepted(),
                verdict.lost(),
                verdict.duplicated(),
                verdict.outOfOrder(),
                verdict.bound(),
                "%.1f".formatted(verdict.seconds()));
        verdict.notes().forEach(note -> out.println("    " + note));
        verdict.faults().forEach(fault -> out.println("    FAULT: " + fault));
        out.flush();
    }

    /** Prints the sum; whether all held. */
    boolean end() {
        Map<String, Long> sum = new LinkedHashMap<>();
        sum.put("cases", verdicts.stream().filter(Verdict::wasRun).count());
        sum.put("accepted", sum(Verdict::accepted));
        sum.put("lost", sum(Verdict::lost));
        sum.put("duplicated", sum(Verdict::duplicated));
        sum.put("beyondBound", sum(Verdict::beyondBound));
        sum.put("outOfOrder", sum(Verdict::outOfOrder));
        out.println(JsonMapper.shared().writeValueAsString(sum));
        return verdicts.stream().allMatch(Verdict::holds);
    }

    private long sum(ToLongFunction<Verdict> figure) {
        return verdicts.stream().mapToLong(figure).sum();
    }
}
