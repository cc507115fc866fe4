package org.ecobureau.dataset.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecobureau.dataset.generator.Description.MedicalWaste;
import org.ecobureau.dataset.generator.Description.Phase;
import org.ecobureau.dataset.generator.Description.Route;
import org.ecobureau.vocabulary.standard.CreditCode;

/** Collection rounds by vehicle and day: ordinary waste in daylight, that of COVID-19 patients by night. */
final class RoundRecords {

    private static final LocalTime BY_DAY = LocalTime.of(6, 30);
    private static final LocalTime BY_NIGHT = LocalTime.of(19, 30);
    private static final int PER_MILLE = 1000;
    /** Of each hundred kilograms of ordinary waste; the rest is infectious. */
    private static final Map<String, Long> BY_CLASS =
            new TreeMap<>(Map.of("INFECTIOUS", 80L, "SHARPS", 17L, "PATHOLOGICAL", 3L));
    /** Hospitals from this size on operate. */
    private static final int OPERATES_FROM_BEDS = 100;

    /** A stop to be made. The weight is relative until the year's total is shared out. */
    private record Stop(String origin, String wasteClass, long weight) {}

    private record Round(LocalDate day, String stream, String vehicle, List<Stop> stops) {

        Round weighing(List<Long> tenthsOfKg) {
            List<Stop> weighed = IntStream.range(0, stops.size())
                    .mapToObj(i -> new Stop(stops.get(i).origin, stops.get(i).wasteClass, tenthsOfKg.get(i)))
                    .filter(stop -> stop.weight > 0)
                    .toList();
            return new Round(day, stream, vehicle, weighed);
        }

        boolean isCovid() {
            return stream.equals("COVID");
        }

        long tenthsOfKg() {
            return stops.stream().mapToLong(Stop::weight).sum();
        }
    }

    private final Description description;
    private final MedicalWaste part;
    private final Register register;
    private final Draw draw;
    private final CreditCode plant;

    RoundRecords(Description description, Register register) {
        this.description = description;
        this.part = description.medicalWaste();
        this.register = register;
        this.draw = new Draw(description.seed(), "rounds");
        this.plant = register.named(part.plant()).creditCode();
    }

    Table rounds() {
        Table table = new Table(
                "rounds",
                "day",
                "stream",
                "carrier",
                "vehicle",
                "plant",
                "stops",
                "handedOverAt",
                "departedAt",
                "receivedAt",
                "receivedKg",
                "disposedAt",
                "method");
        List<Round> rounds = new ArrayList<>();
        rounds.addAll(weighed(ordinary(), part.collectedKg() - part.collectedCovidKg()));
        rounds.addAll(weighed(covid(), part.collectedCovidKg()));
        rounds.sort(Comparator.comparing(Round::day).thenComparing(Round::vehicle));
        rounds.forEach(round -> add(round, table));
        return table;
    }

    private List<Round> ordinary() {
        List<List<Organisation>> quarters = quarters();
        List<Round> rounds = new ArrayList<>();
        for (LocalDate day = description.firstDay(); !day.isAfter(description.lastDay()); day = day.plusDays(1)) {
            int turn = Math.toIntExact(ChronoUnit.DAYS.between(description.firstDay(), day));
            for (Route route : part.routes()) {
                Map<String, Long> leg = route.legs().get(turn % route.legs().size());
                rounds.add(new Round(day, "ORDINARY", route.vehicle(), districtStops(leg)));
            }
            for (int i = 0; i < part.countyVehicles().size(); i++) {
                List<Organisation> quarter = quarters.get(2 * i + turn % 2);
                rounds.add(new Round(day, "ORDINARY", part.countyVehicles().get(i), hospitalStops(quarter)));
            }
        }
        return rounds;
    }

    /** The hospitals by town, in as many parts as there are trips of the county's vehicles in two days. */
    private List<List<Organisation>> quarters() {
        List<Organisation> hospitals = register.hospitals().stream()
                .sorted(Comparator.comparing(Organisation::town))
                .toList();
        int parts = 2 * part.countyVehicles().size();
        return IntStream.range(0, parts)
                .mapToObj(i -> hospitals.subList(hospitals.size() * i / parts, hospitals.size() * (i + 1) / parts))
                .toList();
    }

    private List<Stop> districtStops(Map<String, Long> kgByDistrict) {
        List<Stop> stops = new ArrayList<>();
        new TreeMap<>(kgByDistrict).forEach((district, kg) -> stops.addAll(stops(district, kg * PER_MILLE, true)));
        return stops;
    }

    /** What two days leave. */
    private List<Stop> hospitalStops(List<Organisation> hospitals) {
        return hospitals.stream()
                .flatMap(one -> stops(
                        one.creditCode().value(), 2 * one.beds() * part.gramsPerBed(), one.beds() >= OPERATES_FROM_BEDS)
                        .stream())
                .toList();
    }

    private static List<Stop> stops(String origin, long grams, boolean operates) {
        return BY_CLASS.entrySet().stream()
                .filter(of -> operates || !of.getKey().equals("PATHOLOGICAL"))
                .map(of -> new Stop(origin, of.getKey(), grams * of.getValue()))
                .toList();
    }

    private List<Round> covid() {
        List<Round> rounds = new ArrayList<>();
        for (Phase phase : part.covidPhases()) {
            List<LocalDate> days = phase.from()
                    .datesUntil(phase.to().plusDays(1))
                    .filter(day -> ChronoUnit.DAYS.between(phase.from(), day) % phase.everyDays() == 0)
                    .toList();
            for (LocalDate day : days) {
                rounds.add(new Round(
                        day, "COVID", part.covidVehicle(), covidStops(phase.weight() * PER_MILLE / days.size())));
            }
        }
        return rounds;
    }

    private List<Stop> covidStops(long weight) {
        List<Stop> stops = new ArrayList<>();
        stops.add(
                new Stop(register.named(part.designatedHospital()).creditCode().value(), "INFECTIOUS", weight));
        new TreeMap<>(part.covidOrigins())
                .forEach((district, share) -> stops.add(new Stop(district, "INFECTIOUS", weight * share)));
        return stops;
    }

    /** Shares the year's total out over all stops of all rounds, in tenths of a kilogram. */
    private List<Round> weighed(List<Round> rounds, long kg) {
        List<Long> weights = rounds.stream()
                .flatMap(round -> round.stops().stream())
                .map(Stop::weight)
                .toList();
        List<Long> shares = Draw.share(10 * kg, draw.blur(weights, 15));
        List<Round> weighed = new ArrayList<>();
        int next = 0;
        for (Round round : rounds) {
            weighed.add(round.weighing(shares.subList(next, next + round.stops().size())));
            next += round.stops().size();
        }
        return weighed;
    }

    private void add(Round round, Table table) {
        OffsetDateTime handedOver = round.day()
                .atTime(round.isCovid() ? BY_NIGHT : BY_DAY)
                .plusMinutes(5L * draw.between(0, 12))
                .atOffset(OfficeHours.CHINA);
        OffsetDateTime departed = handedOver.plusMinutes(draw.between(90, 200));
        OffsetDateTime received = departed.plusMinutes(draw.between(40, 140));
        OffsetDateTime disposed =
                received.plusMinutes(round.isCovid() ? draw.between(60, 240) : draw.between(120, 720));
        table.add(
                round.day(),
                round.stream(),
                plant,
                round.vehicle(),
                plant,
                round.stops().stream()
                        .map(stop -> stop.origin() + ":" + stop.wasteClass() + ":" + kg(stop.weight()))
                        .collect(Collectors.joining(";")),
                handedOver,
                departed,
                received,
                kg(weighedAgain(round.tenthsOfKg())),
                disposed,
                "INCINERATION");
    }

    /** Two scales differ by up to two thousandths. */
    private long weighedAgain(long tenths) {
        int most = Math.toIntExact(tenths * 2 / PER_MILLE);
        return tenths + draw.between(-most, most);
    }

    private static BigDecimal kg(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
