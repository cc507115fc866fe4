package org.ecobureau.vocabulary.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A refused command or query, with every finding that speaks against it. Nothing has been changed when it is thrown. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** @param findings in the order they are to be shown; at least one */
    public Problem(List<Finding> findings) {
        super(
                findings.stream()
                        .map(finding -> finding.message(Locale.ENGLISH))
                        .collect(Collectors.joining("; ")),
                null,
                false,
                false);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a problem has at least one finding");
        }
        this.findings = List.copyOf(findings);
    }

    /** Throws all findings as one problem; does nothing when there are none. */
    public static void throwIfAny(Collection<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Problem(List.copyOf(findings));
        }
    }

    public List<Finding> findings() {
        return findings;
    }

    public ProblemCode code() {
        return findings.get(0).code();
    }

    public Kind kind() {
        return code().kind();
    }
}
