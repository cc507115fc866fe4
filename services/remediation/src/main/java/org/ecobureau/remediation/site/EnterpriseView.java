package org.ecobureau.remediation.site;

import org.ecobureau.vocabulary.standard.CreditCode;

/** An enterprise, as far as this service knows it. */
public record EnterpriseView(String creditCode) {

    static EnterpriseView of(CreditCode creditCode) {
        return new EnterpriseView(creditCode.value());
    }
}
