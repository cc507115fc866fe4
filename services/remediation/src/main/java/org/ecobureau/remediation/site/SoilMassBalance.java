package org.ecobureau.remediation.site;

import java.math.BigDecimal;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * Where the excavated soil is, in kilograms.
 *
 * @param rejected shipped and sent back
 * @param onSite excavated and sent back, less backfilled and shipped
 * @param discrepancyKg what receivers weighed less what was shipped to them; negative when soil is missing
 */
public record SoilMassBalance(
        Quantity excavated,
        Quantity backfilled,
        Quantity shipped,
        Quantity accepted,
        Quantity rejected,
        Quantity inTransit,
        Quantity onSite,
        BigDecimal discrepancyKg) {}
