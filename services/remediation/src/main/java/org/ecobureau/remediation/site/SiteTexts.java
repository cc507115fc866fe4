package org.ecobureau.remediation.site;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;

/** What is asked of every text: {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
final class SiteTexts {

    private static final int LONGEST = 2_000;

    private SiteTexts() {}

    static void require(String text, String field) {
        Findings findings = new Findings();
        check(text, field, findings);
        findings.throwIfAny();
    }

    static void check(String text, String field, Findings findings) {
        findings.addIf(text.isBlank(), () -> Finding.of(SiteProblem.TEXT_MISSING)
                        .at(field))
                .addIf(text.length() > LONGEST, () -> Finding.of(SiteProblem.TEXT_TOO_LONG)
                        .with("length", text.length())
                        .with("limit", LONGEST)
                        .at(field));
    }
}
