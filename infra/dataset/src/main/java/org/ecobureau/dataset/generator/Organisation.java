package org.ecobureau.dataset.generator;

import java.time.LocalDate;
import org.ecobureau.dataset.generator.Description.Obligation;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;

/**
 * An enterprise, hospital or other organisation of the county.
 *
 * @param trade of its group, or its own name where it belongs to none
 * @param registeredOn when it entered the register
 * @param beds 0 for what is no hospital
 */
record Organisation(
        CreditCode creditCode,
        String name,
        String trade,
        Town town,
        String industry,
        Obligation obligation,
        LocalDate registeredOn,
        int beds,
        boolean infectious) {

    boolean isHospital() {
        return beds > 0;
    }

    boolean holdsPermit() {
        return obligation == Obligation.KEY || obligation == Obligation.SIMPLIFIED;
    }
}
