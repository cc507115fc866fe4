package org.ecobureau.hazardouswaste.producer;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.ecobureau.vocabulary.time.Dated;
import org.jspecify.annotations.Nullable;

/** How producers are classed. */
final class SupervisionRules {

    /**
     * The quantities of a year from which on a class begins, both included.
     *
     * @param key for {@code KEY}, {@code simplified} for {@code SIMPLIFIED}
     */
    record Thresholds(Quantity key, Quantity simplified) {}

    /** No classes before. */
    static final Dated<Thresholds> THRESHOLDS = new Dated<>(List.of(new Dated.Version<>(
            Citation.of("producer.supervision", "HJ 1259-2022 危险废物管理计划和管理台账制定技术导则", "4.2.1", LocalDate.of(2022, 10, 1)),
            new Thresholds(Quantity.of(100, Unit.T), Quantity.of(10, Unit.T)))));

    private SupervisionRules() {}

    /**
     * The class on that day, or null where the rule of the day or the known facts do not tell it.
     *
     * @param licensed whether the producer holds an operating licence
     */
    static @Nullable ProducerSupervision supervision(Producer producer, boolean licensed, LocalDate day) {
        Thresholds thresholds = THRESHOLDS.on(day).map(Dated.Version::value).orElse(null);
        if (thresholds == null) {
            return null;
        }
        if (licensed || producer.ownFacility()) {
            return ProducerSupervision.KEY;
        }
        Quantity yearly = producer.yearlyQuantity();
        if (yearly == null) {
            return null;
        }
        if (yearly.compareTo(thresholds.key()) >= 0) {
            return ProducerSupervision.KEY;
        }
        return yearly.compareTo(thresholds.simplified()) >= 0
                ? ProducerSupervision.SIMPLIFIED
                : ProducerSupervision.REGISTRATION;
    }
}
