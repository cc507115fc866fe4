package org.ecobureau.remediation.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a manifest that the receiver answered.
 *
 * @param siteId null, like {@code shipmentId}, for waste that comes from no site
 */
record ManifestAnswered(
        String number, @Nullable String siteId, @Nullable String shipmentId, List<Line> lines, LocalDate on) {

    /** A kind of waste: what was said to be in it, and what the receiver weighed. */
    record Line(Amount issued, @Nullable Amount accepted) {

        Quantity weighed() {
            return Objects.requireNonNullElse(accepted, issued).quantity();
        }
    }

    /** A mass on the wire. */
    record Amount(BigDecimal value, Unit unit) {

        Quantity quantity() {
            return new Quantity(value, unit);
        }
    }

    /** What the receiver took, in kilograms. */
    Quantity weighed() {
        Collection<Quantity> weighed = lines.stream().map(Line::weighed).toList();
        return Quantity.sum(weighed, Unit.KG);
    }
}
