package org.ecobureau.permits.duty;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecobureau.permits.permit.HeldPermit;
import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * The permit that a duty comes from, and who looks after it.
 *
 * @param successor the enterprise that the holder went into; null while it stands on its own
 */
record Debtor(
        String permitId,
        String number,
        CreditCode creditCode,
        @Nullable CreditCode successor,
        Town town,
        IssuingOffice office) {

    static Debtor of(HeldPermit permit) {
        return new Debtor(
                permit.id(), permit.number(), permit.creditCode(), permit.successor(), permit.town(), permit.office());
    }

    Debtor followedBy(CreditCode enterprise) {
        return new Debtor(permitId, number, creditCode, enterprise, town, office);
    }

    Debtor replacedBy(CreditCode enterprise) {
        return new Debtor(permitId, number, enterprise, null, town, office);
    }

    /** Who sees what is owed: the debtor, whoever follows it, and whoever holds the permit. */
    List<String> readers() {
        return Stream.of(creditCode.value(), successor == null ? null : successor.value(), HeldPermits.key(permitId))
                .filter(Objects::nonNull)
                .toList();
    }
}
