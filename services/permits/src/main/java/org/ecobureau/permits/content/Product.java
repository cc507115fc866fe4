package org.ecobureau.permits.content;

import java.math.BigDecimal;
import org.ecobureau.permits.procedure.Keyed;
import org.ecobureau.vocabulary.problem.Findings;

/** A main product and how much of it can be made in a year (主要产品及产能). */
public record Product(String name, BigDecimal capacity, String unit) implements Keyed {

    public Product {
        Findings findings = new Findings();
        Checks.text("name", name, Checks.LINE, findings);
        Checks.amount("capacity", capacity, findings);
        Checks.text("unit", unit, Checks.LINE, findings);
        findings.throwIfAny();
        capacity = java.util.Objects.requireNonNull(Checks.plain(capacity));
    }

    @Override
    public String key() {
        return name;
    }
}
