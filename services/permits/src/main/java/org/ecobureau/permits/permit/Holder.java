package org.ecobureau.permits.permit;

import org.ecobureau.permits.procedure.ShortText;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/** Who applies for a permit and holds it. Errors: {@code TEXT_TOO_LONG}. */
public record Holder(CreditCode creditCode, @Nullable String legalRepresentative) {

    public Holder {
        Findings findings = new Findings();
        ShortText.check("legalRepresentative", legalRepresentative, findings);
        findings.throwIfAny();
    }

    Holder with(@Nullable String newRepresentative) {
        return new Holder(creditCode, newRepresentative == null ? legalRepresentative : newRepresentative);
    }
}
