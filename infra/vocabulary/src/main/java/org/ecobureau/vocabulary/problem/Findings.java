package org.ecobureau.vocabulary.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an input, so that it can be said at once. Not thread-safe. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    public Findings add(Finding finding) {
        all.add(finding);
        return this;
    }

    public Findings addIf(boolean wrong, Supplier<Finding> finding) {
        if (wrong) {
            all.add(finding.get());
        }
        return this;
    }

    /**
     * Builds one value and keeps what its constructor objects to, placed at {@code field}.
     *
     * @return the value, or null when it was refused
     */
    public <T> @Nullable T read(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (Problem problem) {
            problem.findings().forEach(finding -> all.add(finding.within(field)));
            return null;
        }
    }

    public int size() {
        return all.size();
    }

    public List<Finding> list() {
        return List.copyOf(all);
    }

    /** Throws one problem with all findings, if there are any. */
    public void throwIfAny() {
        Problem.throwIfAny(all);
    }
}
