package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;

/**
 * A permit in force, as the duties of its holder need it.
 *
 * @param from the day of the grant; renewals do not move it
 * @param until the last day of its present term
 */
public record HeldPermit(
        String id,
        String number,
        CreditCode creditCode,
        Town town,
        IssuingOffice office,
        LocalDate from,
        LocalDate until,
        PermitContent content) {}
