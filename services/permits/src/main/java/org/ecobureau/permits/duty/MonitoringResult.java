package org.ecobureau.permits.duty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.ecobureau.permits.content.Averaging;
import org.ecobureau.permits.content.Limit;
import org.ecobureau.permits.content.LimitUnit;
import org.ecobureau.permits.content.Outlet;
import org.ecobureau.permits.content.OutletCode;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.procedure.ShortText;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * What a holder measured at an outlet (自行监测结果), held against the limit of the permit of its day.
 *
 * @param minimum of the limit; null for none
 * @param maximum of the limit; null for none
 * @param standard that the limit is taken from; null where the permit sets none
 * @param exceedance by how many times the limit the value lies beyond it; null where it keeps to it. A value twice as high
 *     as permitted exceeds it once (超标倍数 1.0); for a range, and for a limit of nothing, the distance itself
 */
record MonitoringResult(
        String id,
        Debtor debtor,
        OutletCode outlet,
        String pollutant,
        Averaging averaging,
        BigDecimal value,
        LimitUnit unit,
        Instant measuredAt,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable String standard,
        @Nullable BigDecimal exceedance) {

    enum Action {
        RECORD
    }

    private static final int SCALE = 3;
    private static final int PLACES = 12;
    private static final int SCALE_MEASURED = 9;

    /** What is measured. */
    record Measurement(
            OutletCode outlet,
            String pollutant,
            Averaging averaging,
            BigDecimal value,
            LimitUnit unit,
            Instant measuredAt) {}

    /** Errors: {@code OUTLET_NOT_PERMITTED}, {@code UNIT_OF_LIMIT}, {@code MEASURED_IN_FUTURE}, all at once. */
    static Change<MonitoringResult> record(
            String id, Debtor debtor, PermitContent content, Measurement measured, Instant at) {
        Findings findings = new Findings();
        findings.addIf(measured.measuredAt().isAfter(at), () -> Finding.of(DutyProblem.MEASURED_IN_FUTURE)
                .with("value", BureauTime.local(measured.measuredAt()))
                .at("measuredAt"));
        Outlet outlet = content.outlet(measured.outlet()).orElse(null);
        ShortText.require("pollutant", measured.pollutant(), findings);
        BigDecimal value = measured.value();
        findings.addIf(
                (long) value.precision() - value.scale() > PLACES || value.scale() > SCALE_MEASURED,
                () -> Finding.of(DutyProblem.VALUE_RANGE)
                        .with("value", value.round(new MathContext(10)))
                        .with("places", PLACES)
                        .with("scale", SCALE_MEASURED)
                        .at("value"));
        findings.addIf(outlet == null, () -> Finding.of(DutyProblem.OUTLET_NOT_PERMITTED)
                .with("value", measured.outlet())
                .at("outlet"));
        Limit limit = outlet == null ? null : limit(outlet, measured);
        findings.addIf(limit != null && limit.unit() != measured.unit(), () -> Finding.of(DutyProblem.UNIT_OF_LIMIT)
                .with("value", measured.unit().symbol())
                .with("expected", limit == null ? null : limit.unit().symbol())
                .at("unit"));
        findings.throwIfAny();
        BigDecimal exceedance =
                limit == null || limit.isKeptBy(measured.value()) ? null : beyond(limit, measured.value());
        var result = new MonitoringResult(
                id,
                debtor,
                measured.outlet(),
                measured.pollutant(),
                measured.averaging(),
                measured.value(),
                measured.unit(),
                measured.measuredAt(),
                limit == null ? null : limit.minimum(),
                limit == null ? null : limit.maximum(),
                limit == null ? null : limit.standard(),
                exceedance);
        Change<MonitoringResult> change = Change.of(result, Action.RECORD, at);
        if (limit == null) {
            return change.warn(List.of(Finding.of(DutyProblem.NO_LIMIT)
                    .with("pollutant", measured.pollutant())
                    .with("averaging", measured.averaging())));
        }
        return exceedance == null
                ? change
                : change.emit(LimitExceeded.of(result))
                        .warn(List.of(Finding.of(DutyProblem.LIMIT_EXCEEDED)
                                .with("value", measured.value())
                                .with("unit", measured.unit().symbol())
                                .with("permitted", result.permitted())
                                .at("value")));
    }

    private static @Nullable Limit limit(Outlet outlet, Measurement measured) {
        return outlet.limits().stream()
                .filter(limit -> limit.pollutant().name().equals(measured.pollutant())
                        && limit.averaging() == measured.averaging())
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal beyond(Limit limit, BigDecimal value) {
        BigDecimal minimum = limit.minimum();
        BigDecimal maximum = limit.maximum();
        if (maximum == null || value.compareTo(maximum) <= 0) {
            return minimum == null ? BigDecimal.ZERO : minimum.subtract(value).setScale(SCALE, RoundingMode.HALF_UP);
        }
        BigDecimal distance = value.subtract(maximum);
        return minimum != null || maximum.signum() == 0
                ? distance.setScale(SCALE, RoundingMode.HALF_UP)
                : distance.divide(maximum, SCALE, RoundingMode.HALF_UP);
    }

    private String permitted() {
        return minimum == null ? "≤ " + maximum : maximum == null ? "≥ " + minimum : minimum + " … " + maximum;
    }
}
