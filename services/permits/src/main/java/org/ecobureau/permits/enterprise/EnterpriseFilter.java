package org.ecobureau.permits.enterprise;

import org.ecobureau.permits.classification.Industry;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises a list shows; what is not given is not asked for.
 *
 * @param name any part of its name, or of one that it had
 * @param town of its seat or of premises
 * @param industry of two to four digits, its own or of premises; a group stands for all within it
 */
record EnterpriseFilter(
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable String town,
        @Nullable String industry,
        @Nullable EnterpriseStatus status) {

    static final EnterpriseFilter ALL = new EnterpriseFilter(null, null, null, null, null);

    private static final int LONGEST_NAME = 50;

    /** Errors: {@code TOWN_UNKNOWN}, {@code INDUSTRY_FORM}, {@code NAME_SEARCH_TOO_LONG}, all at once. */
    EnterpriseFilter checked() {
        Findings findings = new Findings();
        String code = town;
        String number = industry;
        int length = name == null ? 0 : name.length();
        if (code != null) {
            findings.read("filter.town", () -> Town.of(code));
        }
        if (number != null) {
            findings.read("filter.industry", () -> new Industry(number));
        }
        findings.addIf(length > LONGEST_NAME, () -> Finding.of(EnterpriseProblem.NAME_SEARCH_TOO_LONG)
                .with("length", length)
                .with("limit", LONGEST_NAME)
                .at("filter.name"));
        findings.throwIfAny();
        return this;
    }
}
