package org.ecobureau.permits.content;

import org.ecobureau.permits.procedure.Keyed;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;

/**
 * A treatment facility (污染防治设施): T, A air, W water, N noise or S solid waste, and three digits.
 *
 * <p>Errors, all at once: {@code CODE_FORM}, {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG}. Source of the code: HJ 608-2017.
 *
 * @param process how it treats 处理工艺
 */
public record Facility(String code, String name, String process) implements Keyed {

    public Facility {
        Findings findings = new Findings();
        String given = code;
        findings.addIf(!given.matches("T[AWNS]\\d{3}"), () -> Finding.of(ContentProblem.CODE_FORM)
                .with("value", given.length() > 20 ? given.substring(0, 20) + "…" : given)
                .with("expected", "TA001, TW001, …")
                .at("code"));
        Checks.text("name", name, Checks.LINE, findings);
        Checks.text("process", process, Checks.LINE, findings);
        findings.throwIfAny();
    }

    @Override
    public String key() {
        return code;
    }
}
