package org.ecobureau.medicalwaste.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecobureau.medicalwaste.Samples.at;
import static org.ecobureau.medicalwaste.Samples.kilograms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.ecobureau.medicalwaste.Samples;
import org.ecobureau.medicalwaste.waste.StorageRules;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionRoundTests {

    private static final RoundRules RULES =
            new RoundRules(new StorageRules(Duration.ofHours(24)), new BigDecimal("0.05"));
    private static final CreditCode CARRIER = new CreditCode(Samples.newCode());
    private static final CreditCode PLANT = new CreditCode(Samples.newCode());
    private static final String HOSPITAL = Samples.newCode();
    private static final Instant TAKEN = at("2020-02-15T09:00");
    private static final Instant LEFT = at("2020-02-15T10:00");
    private static final Instant ARRIVED = at("2020-02-15T12:00");
    private static final Instant BURNT = at("2020-02-15T20:00");

    private static Stop stop(String origin, WasteClass wasteClass, String weight, String... bags) {
        return new Stop(new Origin(origin), wasteClass, kilograms(weight), TAKEN, List.of(bags));
    }

    private static Change<CollectionRound> open(WasteStream stream, Stop... stops) {
        RoundNumber number = new RoundNumber(stream, LocalDate.of(2020, 2, 15), "湘D00001", 1);
        return CollectionRound.handOver(number, CARRIER, PLANT, List.of(stops), TAKEN);
    }

    private static Change<CollectionRound> open(WasteStream stream) {
        return open(
                stream,
                stop(HOSPITAL, WasteClass.INFECTIOUS, "60", "HN-0001", "HN-0002"),
                stop(HOSPITAL, WasteClass.SHARPS, "20"),
                stop("430421", WasteClass.INFECTIOUS, "20"));
    }

    private static CollectionRound in(RoundStatus status) {
        Change<CollectionRound> opened = open(WasteStream.ORDINARY);
        Change<CollectionRound> left = opened.then(round -> round.depart(LEFT));
        Change<CollectionRound> arrived =
                left.then(round -> round.receive(new Reception(ARRIVED, kilograms("99"), null), RULES));
        return switch (status) {
            case HANDED_OVER -> opened.after();
            case IN_TRANSIT -> left.after();
            case RECEIVED -> arrived.after();
            case DISPOSED ->
                arrived.then(round -> round.dispose(new Disposal(BURNT, DisposalMethod.INCINERATION), RULES))
                        .after();
        };
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().name()).toList();
    }

    @Test
    void sumsAreThoseOfTheStops() {
        CollectionRound round = open(WasteStream.ORDINARY).after();

        assertThat(round.collected()).isEqualTo(kilograms("100"));
        assertThat(round.collectedInCounty()).isEqualTo(kilograms("80"));
        assertThat(round.collectedByClass())
                .isEqualTo(Map.of(WasteClass.INFECTIOUS, kilograms("80"), WasteClass.SHARPS, kilograms("20")));
        assertThat(round.bags()).containsExactly("HN-0001", "HN-0002");
    }

    @ParameterizedTest
    @CsvSource({"ORDINARY, YF20200215-湘D00001-1", "COVID, XG20200215-湘D00001-1"})
    void eachStreamNumbersItsOwnRounds(WasteStream stream, String number) {
        assertThat(open(stream).after().number().value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D00001", "湘D0001", "湘d00001", "湘DO0001", "湘D0000123", "湘D 0001"})
    void whatIsNoNumberPlateIsRefused(String plate) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new RoundNumber(WasteStream.ORDINARY, LocalDate.of(2020, 2, 15), plate, 1))
                .satisfies(problem -> assertThat(codes(problem.findings())).containsExactly("PLATE_FORM"));
    }

    @ParameterizedTest
    @CsvSource({
        "430422, ORIGIN_FORM", // the county itself: its waste comes from named hospitals
        "43042, ORIGIN_FORM",
        "930421, ORIGIN_FORM",
        "county, ORIGIN_FORM",
        "91430100M000100Y40, CREDIT_CODE_CHECK"
    })
    void anOriginIsAHospitalOrAnotherDistrict(String code, String refusal) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Origin(code))
                .satisfies(problem -> assertThat(codes(problem.findings())).containsExactly(refusal));
    }

    @Test
    void aRoundHasStopsAndNoBagTwice() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open(WasteStream.ORDINARY, new Stop[0]))
                .satisfies(problem -> assertThat(codes(problem.findings())).containsExactly("STOPS_NUMBER"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open(
                        WasteStream.ORDINARY,
                        stop(HOSPITAL, WasteClass.SHARPS, "1", "HN-0001"),
                        stop(HOSPITAL, WasteClass.SHARPS, "1", "HN-0001")))
                .satisfies(problem -> assertThat(codes(problem.findings())).containsExactly("BAG_TWICE"));
    }

    @Test
    void theBagOfALaterStopTravelsFromThatStopOn() {
        Stop later = new Stop(
                new Origin(HOSPITAL), WasteClass.SHARPS, kilograms("3"), at("2020-02-15T09:40"), List.of("HN-0003"));

        CollectionRound round = open(WasteStream.ORDINARY)
                .then(opened -> opened.addStops(List.of(later), later.handedOverAt()))
                .after();

        assertThat(round.handedOverAt()).isEqualTo(TAKEN);
        assertThat(round.journeyFrom(later).handedOverAt()).isEqualTo(later.handedOverAt());
        assertThat(round.collected()).isEqualTo(kilograms("103"));
    }

    @ParameterizedTest
    @CsvSource({"95, ", "105, ", "94.9, WEIGHT_DIFFERS", "105.1, WEIGHT_DIFFERS"})
    void thePlantsWeighingMayDifferByTheTolerance(String received, String warning) {
        Change<CollectionRound> change =
                in(RoundStatus.IN_TRANSIT).receive(new Reception(ARRIVED, kilograms(received), null), RULES);

        assertThat(codes(change.warnings())).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void lateArrivalAndLateDisposalOfCovidWasteAreWarnedOf() {
        Instant late = TAKEN.plus(Duration.ofHours(49));
        Change<CollectionRound> arrived = open(WasteStream.COVID)
                .then(round -> round.depart(LEFT))
                .then(round -> round.receive(new Reception(late, kilograms("100"), null), RULES));
        Disposal disposal = new Disposal(late.plus(Duration.ofHours(13)), DisposalMethod.STEAM);

        assertThat(codes(arrived.warnings())).containsExactly("DONE_LATE");
        assertThat(codes(arrived.after().dispose(disposal, RULES).warnings()))
                .containsExactly("DONE_LATE", "INCINERATION_PREFERRED");
    }

    @Test
    void theClockOfTheOrdinaryStreamStartsAtThePlantAndOnlySinceTheStandardOf2021() {
        Instant before = at("2021-06-30T12:00");
        Instant since = at("2021-07-01T12:00");

        assertThat(RULES.deadlines(received(before, null))).isEmpty();
        assertThat(RULES.deadlines(received(since, null)))
                .extracting(Deadline::dueAt)
                .containsExactly(since.plus(Duration.ofHours(24)));
        assertThat(RULES.deadlines(received(since, new BigDecimal("4"))))
                .extracting(Deadline::dueAt)
                .containsExactly(since.plus(Duration.ofHours(72)));
        assertThat(RULES.deadlines(in(RoundStatus.IN_TRANSIT))).isEmpty();
    }

    private static CollectionRound received(Instant at, BigDecimal temperature) {
        CollectionRound round = in(RoundStatus.IN_TRANSIT);
        return round.receive(new Reception(at, kilograms("100"), temperature), RULES)
                .after();
    }

    @Test
    void theTemperatureOfAStoreIsThatOfAStore() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Reception(ARRIVED, kilograms("1"), new BigDecimal("61")))
                .satisfies(problem -> assertThat(codes(problem.findings())).containsExactly("TEMPERATURE_RANGE"));
    }

    /** Every action in every state either leads where the table says or is refused. */
    @ParameterizedTest
    @EnumSource(RoundStatus.class)
    void everyActionKeepsToTheTable(RoundStatus status) {
        Map<RoundAction, Function<CollectionRound, Change<CollectionRound>>> actions = Map.of(
                RoundAction.ADD_STOPS, round -> round.addStops(List.of(stop("430423", WasteClass.SHARPS, "1")), BURNT),
                RoundAction.DEPART, round -> round.depart(BURNT),
                RoundAction.RECEIVE, round -> round.receive(new Reception(BURNT, kilograms("1"), null), RULES),
                RoundAction.DISPOSE, round -> round.dispose(new Disposal(BURNT, DisposalMethod.INCINERATION), RULES));
        CollectionRound round = in(status);

        for (ActionTable.Row<CollectionRound, RoundStatus, RoundAction> row : CollectionRound.ACTIONS.rows()) {
            if (row.action() == RoundAction.HAND_OVER) {
                assertThat(row.from()).isEmpty();
            } else if (row.from().contains(status)) {
                assertThat(actions.get(row.action()).apply(round).after().status())
                        .as("%s in %s", row.action(), status)
                        .isEqualTo(row.to() == null ? status : row.to());
            } else {
                assertThatExceptionOfType(Problem.class)
                        .as("%s in %s", row.action(), status)
                        .isThrownBy(() -> actions.get(row.action()).apply(round))
                        .satisfies(problem ->
                                assertThat(codes(problem.findings())).containsExactly("ACTION_NOT_POSSIBLE"));
            }
        }
    }

    @Test
    void everyEventKeepsToItsContract() {
        Change<CollectionRound> life = open(WasteStream.COVID)
                .then(round -> round.depart(LEFT))
                .then(round -> round.receive(new Reception(ARRIVED, kilograms("99.5"), null), RULES))
                .then(round -> round.dispose(new Disposal(BURNT, DisposalMethod.INCINERATION), RULES));
        List<DomainEvent> events =
                life.steps().stream().flatMap(step -> step.events().stream()).toList();

        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly(
                        "medical-waste.round-handed-over.v1",
                        "medical-waste.round-received.v1",
                        "medical-waste.round-disposed.v1");
        events.forEach(Contracts::assertConforms);
    }

    @Test
    void whatIsWrittenIsRead() {
        CollectionRoundDocument mapping = new CollectionRoundDocument();
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            CollectionRound round = any(random);
            assertThat(mapping.read(Samples.throughTheStore(mapping.write(round))))
                    .isEqualTo(round);
        }
    }

    private static CollectionRound any(Random random) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            List<String> bags = random.nextBoolean() ? List.of() : List.of("HN-" + random.nextInt(1 << 30));
            stops.add(new Stop(
                    new Origin(random.nextBoolean() ? HOSPITAL : "430481"),
                    Samples.any(WasteClass.class, random),
                    Samples.anyWeight(random),
                    Samples.anyMoment(random),
                    bags));
        }
        BigDecimal temperature = random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(100) - 40L, 1);
        return new CollectionRound(
                new RoundNumber(
                        Samples.any(WasteStream.class, random),
                        LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000)),
                        "湘D%05d".formatted(random.nextInt(100_000)),
                        1 + random.nextInt(9)),
                CARRIER,
                PLANT,
                stops,
                random.nextBoolean() ? null : Samples.anyMoment(random),
                random.nextBoolean()
                        ? null
                        : new Reception(Samples.anyMoment(random), Samples.anyWeight(random), temperature),
                random.nextBoolean()
                        ? null
                        : new Disposal(Samples.anyMoment(random), Samples.any(DisposalMethod.class, random)),
                Samples.any(RoundStatus.class, random));
    }
}
