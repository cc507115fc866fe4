package org.ecobureau.medicalwaste.bag;

import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;

/**
 * What stands on a bag and is never changed.
 *
 * <p>Errors: {@code BAG_NUMBER_FORM}, {@code DEPARTMENT_LENGTH}, {@code LABEL_LENGTH}, all at once.
 *
 * @param department of the hospital, that filled it
 * @param text as printed
 */
public record BagLabel(
        String number, CreditCode hospital, String department, WasteClass wasteClass, WasteStream stream, String text) {

    private static final String FORM = "[A-Za-z0-9-]{6,40}";
    private static final int LONGEST_DEPARTMENT = 100;
    private static final int LONGEST_TEXT = 500;

    public BagLabel {
        Findings findings = new Findings();
        String given = number;
        findings.addIf(!given.matches(FORM), () -> Finding.of(BagProblem.BAG_NUMBER_FORM)
                .with("value", given.length() > 40 ? given.substring(0, 40) + "…" : given)
                .at("id"));
        checkLength(department, LONGEST_DEPARTMENT, BagProblem.DEPARTMENT_LENGTH, "department", findings);
        checkLength(text, LONGEST_TEXT, BagProblem.LABEL_LENGTH, "label", findings);
        findings.throwIfAny();
    }

    public boolean isCovid() {
        return stream == WasteStream.COVID;
    }

    private static void checkLength(String text, int limit, BagProblem problem, String field, Findings findings) {
        findings.addIf(text.isBlank() || text.length() > limit, () -> Finding.of(problem)
                .with("length", text.strip().length())
                .with("limit", limit)
                .at(field));
    }
}
