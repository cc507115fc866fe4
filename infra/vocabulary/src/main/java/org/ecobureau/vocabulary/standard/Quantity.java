package org.ecobureau.vocabulary.standard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * An amount with its unit, never negative: mass, volume, money or a concentration.
 *
 * <p>Equality is that of amounts: 1 t equals 1000 kg, and 1.0 kg equals 1 kg. Errors: {@code QUANTITY_NEGATIVE},
 * {@code QUANTITY_TOO_LARGE}, {@code UNIT_MISMATCH} when two dimensions meet.
 */
public record Quantity(BigDecimal value, Unit unit) implements Comparable<Quantity> {

    private static final int PLACES = 15;
    private static final int SCALE = 6;

    public Quantity {
        if (value.signum() < 0) {
            throw Finding.of(StandardProblem.QUANTITY_NEGATIVE)
                    .with("value", value.round(new MathContext(10)))
                    .at("value")
                    .asProblem();
        }
        // Compared before any expansion: 1E+999999999 must not be written out.
        if ((long) value.precision() - value.scale() > PLACES
                || value.stripTrailingZeros().scale() > SCALE) {
            throw Finding.of(StandardProblem.QUANTITY_TOO_LARGE)
                    .with("value", value.round(new MathContext(10)))
                    .with("places", PLACES)
                    .with("scale", SCALE)
                    .at("value")
                    .asProblem();
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value;
        if (value.scale() < 0 || value.stripTrailingZeros().scale() < 0) {
            value = value.setScale(0, RoundingMode.UNNECESSARY);
        } else {
            value = value.stripTrailingZeros();
        }
    }

    public static Quantity of(long value, Unit unit) {
        return new Quantity(BigDecimal.valueOf(value), unit);
    }

    public static Quantity of(String value, Unit unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    /** The sum in the given unit; zero for none. */
    public static Quantity sum(Collection<Quantity> parts, Unit unit) {
        return parts.stream().reduce(of(0, unit), Quantity::plus);
    }

    /** The same amount in another unit of the same dimension, rounded half up to six decimals. */
    public Quantity in(Unit other) {
        requireSameDimension(other);
        return other == unit ? this : new Quantity(base().divide(other.factor(), SCALE, RoundingMode.HALF_UP), other);
    }

    /** The sum in this quantity's unit. */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.in(unit).value), unit);
    }

    /** The difference in this quantity's unit; {@code QUANTITY_NEGATIVE} when the other is larger. */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.in(unit).value), unit);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean exceeds(Quantity other) {
        return compareTo(other) > 0;
    }

    /** Requires a unit of that dimension: input said in litres is no mass. */
    public Quantity requireDimension(Unit.Dimension dimension) {
        if (unit.dimension() != dimension) {
            throw mismatch(unit, dimension);
        }
        return this;
    }

    @Override
    public int compareTo(Quantity other) {
        requireSameDimension(other.unit);
        return base().compareTo(other.base());
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Quantity other
                && unit.dimension() == other.unit.dimension()
                && base().compareTo(other.base()) == 0;
    }

    @Override
    public int hashCode() {
        return base().stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit.symbol();
    }

    private BigDecimal base() {
        return value.multiply(unit.factor());
    }

    private void requireSameDimension(Unit other) {
        if (other.dimension() != unit.dimension()) {
            throw mismatch(other, unit.dimension());
        }
    }

    private static RuntimeException mismatch(Unit unit, Unit.Dimension dimension) {
        return Finding.of(StandardProblem.UNIT_MISMATCH)
                .with("unit", unit)
                .with("dimension", dimension)
                .at("unit")
                .asProblem();
    }
}
