package org.ecobureau.vocabulary.standard;

import java.math.BigDecimal;

/** A unit of measure with its factor to the base unit of its dimension. */
public enum Unit {
    KG(Dimension.MASS, "1", "kg"),
    T(Dimension.MASS, "1000", "t"),
    M3(Dimension.VOLUME, "1", "m³"),
    CNY(Dimension.MONEY, "1", "元"),
    CNY_10K(Dimension.MONEY, "10000", "万元"),
    MG_PER_KG(Dimension.MASS_FRACTION, "1", "mg/kg"),
    MG_PER_L(Dimension.MASS_CONCENTRATION, "1", "mg/L");

    /** What a unit measures. */
    public enum Dimension {
        MASS,
        VOLUME,
        MONEY,
        MASS_FRACTION,
        MASS_CONCENTRATION
    }

    private final Dimension dimension;
    private final BigDecimal factor;
    private final String symbol;

    Unit(Dimension dimension, String factor, String symbol) {
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
        this.symbol = symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    BigDecimal factor() {
        return factor;
    }

    public String symbol() {
        return symbol;
    }
}
