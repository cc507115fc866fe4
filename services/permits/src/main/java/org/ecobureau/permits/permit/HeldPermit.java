package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * A permit in force, as the duties of its holder need it.
 *
 * @param successor the enterprise that the holder went into; null while it stands on its own
 * @param from the day of the grant; renewals do not move it
 * @param until the last day of its present term
 */
public record HeldPermit(
        String id,
        String number,
        CreditCode creditCode,
        @Nullable CreditCode successor,
        Town town,
        IssuingOffice office,
        LocalDate from,
        LocalDate until,
        PermitContent content) {}
