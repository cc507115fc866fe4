package org.ecobureau.permits.source;

import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the number of a record.
 *
 * @param record its id: the same record is given the same number again
 * @param printed the number it bears elsewhere already; null where it has none
 * @param validateOnly asks which number it would be, and claims none
 */
public record NumberRequest(
        String record,
        CreditCode creditCode,
        SourceKind kind,
        @Nullable String printed,
        boolean validateOnly) {}
