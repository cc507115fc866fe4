package org.ecobureau.permits.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;

/**
 * An industry by its code: a division (2 digits), a group (3) or a class (4). Source: GB/T 4754-2017.
 *
 * <p>Errors: {@code INDUSTRY_FORM}. A stored record may hold a code that the classification does not have, from an older
 * edition for instance; what is entered is read by {@link #listed}.
 */
public record Industry(String code) {

    private static final IndustryNames NAMES = IndustryNames.read();
    private static final int DIVISION = 2;

    public Industry {
        if (!code.matches("\\d{2,4}")) {
            throw Finding.of(ClassificationProblem.INDUSTRY_FORM)
                    .with("value", code.length() > 20 ? code.substring(0, 20) + "…" : code)
                    .asProblem();
        }
    }

    /** What is entered has to be in the classification. Errors: {@code INDUSTRY_FORM}, {@code INDUSTRY_UNLISTED}. */
    public static Industry listed(String code) {
        Industry industry = new Industry(code);
        Problem.throwIfAny(industry.warnings());
        return industry;
    }

    /** Its name, where the classification has it. */
    public Optional<String> chinese() {
        return NAMES.of(code);
    }

    /** A warning where the classification does not have it. */
    public List<Finding> warnings() {
        return chinese().isPresent()
                ? List.of()
                : List.of(Finding.of(ClassificationProblem.INDUSTRY_UNLISTED)
                        .with("value", code)
                        .with("division", NAMES.of(code.substring(0, DIVISION)).orElse("—")));
    }

    /** The code itself and those of the groups that it belongs to, the widest first. */
    public List<String> levels() {
        List<String> levels = new ArrayList<>();
        for (int digits = DIVISION; digits <= code.length(); digits++) {
            levels.add(code.substring(0, digits));
        }
        return levels;
    }

    public boolean isWithin(String group) {
        return code.startsWith(group);
    }
}
