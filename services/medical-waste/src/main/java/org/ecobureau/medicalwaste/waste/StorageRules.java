package org.ecobureau.medicalwaste.waste;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.time.BureauTime;
import org.ecobureau.vocabulary.time.Dated;
import org.jspecify.annotations.Nullable;

/** How long medical waste may stay where it is, by the rule of the day on which the clock starts. */
public final class StorageRules {

    private static final Dated<Duration> IN_HOSPITAL = from(
            Citation.of("medical-waste.in-hospital", "医疗废物管理条例（国务院令第380号）", "第十七条第一款", LocalDate.of(2003, 6, 16)),
            Duration.ofDays(2));
    private static final Dated<Duration> COVID_TO_PLANT = from(EpidemicRules.TO_PLANT, Duration.ofHours(48));
    private static final Dated<Duration> COVID_AT_PLANT = from(EpidemicRules.AT_PLANT, Duration.ofHours(12));
    private static final Citation AT_PLANT_STANDARD =
            Citation.of("medical-waste.at-plant", "医疗废物处理处置污染控制标准（GB 39707-2020）", "5.4.6", LocalDate.of(2021, 7, 1));
    private static final Dated<Duration> WARM_AT_PLANT = from(AT_PLANT_STANDARD, Duration.ofHours(24));
    private static final Dated<Duration> COLD_AT_PLANT = from(AT_PLANT_STANDARD, Duration.ofHours(72));
    private static final BigDecimal COLD_BELOW = BigDecimal.valueOf(5);

    private final Dated<Duration> covidInHospital;

    /** @param covidInHospital a setting, since the guide's sentence was not checked */
    public StorageRules(Duration covidInHospital) {
        this.covidInHospital = from(EpidemicRules.IN_HOSPITAL, covidInHospital);
    }

    /** Until when the waste has to leave the hospital. */
    public Optional<Deadline> leaveHospital(WasteStream stream, Instant packedAt) {
        Optional<Deadline> covid =
                stream == WasteStream.COVID ? clock("LEAVE_HOSPITAL", covidInHospital, packedAt) : Optional.empty();
        return covid.or(() -> clock("LEAVE_HOSPITAL", IN_HOSPITAL, packedAt));
    }

    /** Until when the waste has to reach the plant; only COVID waste has such a clock. */
    public Optional<Deadline> reachPlant(WasteStream stream, Instant start) {
        return stream == WasteStream.COVID ? clock("REACH_PLANT", COVID_TO_PLANT, start) : Optional.empty();
    }

    /**
     * Until when the plant has to dispose of the waste.
     *
     * @param temperature of the plant's store in °C; unknown counts as not below 5
     */
    public Optional<Deadline> dispose(WasteStream stream, Instant receivedAt, @Nullable BigDecimal temperature) {
        Optional<Deadline> covid =
                stream == WasteStream.COVID ? clock("DISPOSE", COVID_AT_PLANT, receivedAt) : Optional.empty();
        boolean cold = temperature != null && temperature.compareTo(COLD_BELOW) < 0;
        return covid.or(() -> clock("DISPOSE", cold ? COLD_AT_PLANT : WARM_AT_PLANT, receivedAt));
    }

    /** A warning for every clock that had run out when the thing was done. */
    public static List<Finding> late(List<Deadline> deadlines, Instant doneAt) {
        return deadlines.stream()
                .filter(deadline -> doneAt.isAfter(deadline.dueAt()))
                .map(deadline -> Finding.of(WasteProblem.DONE_LATE)
                        .with("clock", deadline.code())
                        .with("dueAt", BureauTime.local(deadline.dueAt()))
                        .with("doneAt", BureauTime.local(doneAt))
                        .under(deadline.rule()))
                .toList();
    }

    private static Optional<Deadline> clock(String code, Dated<Duration> rule, Instant start) {
        return rule.on(BureauTime.day(start))
                .map(version -> new Deadline(code, version.citation(), start, start.plus(version.value())));
    }

    private static Dated<Duration> from(Citation citation, Duration limit) {
        return new Dated<>(List.of(new Dated.Version<>(citation, limit)));
    }
}
