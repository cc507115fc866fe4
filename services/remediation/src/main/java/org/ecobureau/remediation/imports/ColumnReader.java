package org.ecobureau.remediation.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Makes values of the cells of a line; whatever is wrong with one stands at the column of its cell. Not thread-safe. */
public final class ColumnReader {

    private final ImportRow row;
    private final Findings findings = new Findings();

    public ColumnReader(ImportRow row) {
        this.row = row;
    }

    /** The value of a cell; null where the cell is empty, could not be read, or is refused. */
    public <C, T> @Nullable T value(String column, @Nullable C cell, Function<C, T> value) {
        if (cell == null) {
            return null;
        }
        try {
            return value.apply(cell);
        } catch (Problem refused) {
            refused.findings().forEach(finding -> findings.add(finding.at(column)));
            return null;
        }
    }

    /** Collects what checks of several cells find; their findings name columns themselves. */
    public Findings findings() {
        return findings;
    }

    /** Refuses the line for everything found in it so far, what could not be read first. */
    public void throwIfAny() {
        List<Finding> all = new ArrayList<>();
        try {
            row.throwIfAny();
        } catch (Problem unreadable) {
            all.addAll(unreadable.findings());
        }
        all.addAll(findings.list());
        Problem.throwIfAny(all);
    }

    /** What a step on the day of a column leads to; a refusal that names no column stands at that one. */
    public static <T> T step(String column, Supplier<T> step) {
        try {
            return step.get();
        } catch (Problem refused) {
            throw new Problem(refused.findings().stream()
                    .map(finding -> finding.field() == null ? finding.at(column) : finding)
                    .toList());
        }
    }
}
