package org.ecobureau.permits.registration;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Whose registration it is.
 *
 * @param successor the enterprise that it went into; null while it stands on its own
 */
record Registrant(CreditCode creditCode, @Nullable CreditCode successor) {

    static Registrant of(CreditCode creditCode) {
        return new Registrant(creditCode, null);
    }

    /** Those who act on the registration: its own enterprise, and whoever follows it. */
    List<String> codes() {
        return Stream.of(creditCode, successor)
                .filter(Objects::nonNull)
                .map(CreditCode::value)
                .toList();
    }
}
