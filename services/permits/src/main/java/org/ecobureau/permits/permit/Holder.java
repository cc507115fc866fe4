package org.ecobureau.permits.permit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecobureau.permits.procedure.ShortText;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Who applies for a permit and holds it. Errors: {@code TEXT_TOO_LONG}.
 *
 * @param successor the enterprise that it went into; null while it stands on its own
 */
public record Holder(
        CreditCode creditCode,
        @Nullable String legalRepresentative,
        @Nullable CreditCode successor) {

    Holder(CreditCode creditCode, @Nullable String legalRepresentative) {
        this(creditCode, legalRepresentative, null);
    }

    public Holder {
        Findings findings = new Findings();
        ShortText.check("legalRepresentative", legalRepresentative, findings);
        findings.throwIfAny();
    }

    Holder with(@Nullable String newRepresentative) {
        return new Holder(creditCode, newRepresentative == null ? legalRepresentative : newRepresentative, successor);
    }

    Holder followedBy(CreditCode enterprise) {
        return new Holder(creditCode, legalRepresentative, enterprise);
    }

    /** As it is told in what the permit said. */
    Holder alone() {
        return new Holder(creditCode, legalRepresentative);
    }

    /** Those who act on the permit: the holder, and whoever follows it. */
    List<String> codes() {
        return Stream.of(creditCode, successor)
                .filter(Objects::nonNull)
                .map(CreditCode::value)
                .toList();
    }
}
