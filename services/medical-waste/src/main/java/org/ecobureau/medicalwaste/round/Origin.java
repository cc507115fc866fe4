package org.ecobureau.medicalwaste.round;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;

/**
 * Where waste comes from: a hospital of the county by its credit code, or another district by its 6-digit code.
 *
 * <p>Errors: {@code ORIGIN_FORM}, {@code CREDIT_CODE_FORM}, {@code CREDIT_CODE_CHECK}.
 */
public record Origin(String code) {

    private static final String DISTRICT = "[1-6]\\d{5}";
    private static final String OWN_COUNTY = "430422";

    public Origin {
        if (code.length() == 18) {
            new CreditCode(code);
        } else if (!code.matches(DISTRICT) || code.equals(OWN_COUNTY)) {
            throw Finding.of(RoundProblem.ORIGIN_FORM)
                    .with("value", code.length() > 20 ? code.substring(0, 20) + "…" : code)
                    .asProblem();
        }
    }

    public boolean isHospital() {
        return code.length() == 18;
    }
}
