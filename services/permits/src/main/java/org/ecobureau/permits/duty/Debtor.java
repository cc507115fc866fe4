package org.ecobureau.permits.duty;

import org.ecobureau.permits.permit.HeldPermit;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;

/** The permit that a duty comes from, and who looks after it. */
record Debtor(String permitId, String number, CreditCode creditCode, Town town, IssuingOffice office) {

    static Debtor of(HeldPermit permit) {
        return new Debtor(permit.id(), permit.number(), permit.creditCode(), permit.town(), permit.office());
    }
}
