package org.ecobureau.hazardouswaste.licence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * What was taken in under a licence in a calendar year.
 *
 * @param used medical-waste rounds received and manifests accepted
 */
public record LicenceCapacity(int year, String number, Quantity licensed, Quantity used) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The same after another intake. */
    public LicenceCapacity plus(Quantity coming) {
        return new LicenceCapacity(year, number, licensed, used.plus(coming));
    }

    /** Zero when more was taken in than licensed. */
    public Quantity remaining() {
        return used.exceeds(licensed) ? Quantity.of(0, licensed.unit()) : licensed.minus(used);
    }

    /** Used per cent of licensed, to one decimal. */
    public BigDecimal percent() {
        return used.in(licensed.unit()).value().multiply(HUNDRED).divide(licensed.value(), 1, RoundingMode.HALF_UP);
    }

    /** {@code LICENCE_REAPPLY} from 120 % of the yearly quantity on, else {@code LICENCE_CAPACITY_EXCEEDED} above 100 %. */
    public List<Finding> findings() {
        if (!used.exceeds(licensed)) {
            return List.of();
        }
        Quantity limit = new Quantity(
                licensed.value()
                        .multiply(BigDecimal.valueOf(LicenceRules.REAPPLY_PERCENT))
                        .divide(HUNDRED),
                licensed.unit());
        LicenceProblem problem =
                limit.exceeds(used) ? LicenceProblem.LICENCE_CAPACITY_EXCEEDED : LicenceProblem.LICENCE_REAPPLY;
        return List.of(Finding.of(problem)
                .with("used", used.in(licensed.unit()))
                .with("number", number)
                .with("year", year)
                .with("licensed", licensed)
                .with("limit", LicenceRules.REAPPLY_PERCENT)
                .under(LicenceRules.SCALE));
    }
}
