package org.ecobureau.hazardouswaste.wording;

import java.math.BigDecimal;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** How a mass is kept: as it was said, and in kilograms for sums. */
public final class MassDocument {

    /** The field that sums are taken over. */
    public static final String KG = "kg";

    private MassDocument() {}

    public static Document write(Quantity mass) {
        return new Document("value", new Decimal128(mass.value()))
                .append("unit", mass.unit().name())
                .append(KG, new Decimal128(mass.in(Unit.KG).value()));
    }

    public static Quantity read(Document mass) {
        return new Quantity(
                mass.get("value", Decimal128.class).bigDecimalValue(), Unit.valueOf(mass.getString("unit")));
    }

    /** A sum that the store took over {@link #KG}; zero for null. */
    public static Quantity sum(@Nullable Object kilograms) {
        return new Quantity(kilograms == null ? BigDecimal.ZERO : new BigDecimal(kilograms.toString()), Unit.KG);
    }
}
