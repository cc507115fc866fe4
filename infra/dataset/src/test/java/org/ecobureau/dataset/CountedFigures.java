package org.ecobureau.dataset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts the figures of the report from the files themselves, with nothing of the services in between. */
final class CountedFigures {

    private static final BigDecimal KG_PER_TONNE = BigDecimal.valueOf(1000);

    private final Records records;

    private CountedFigures(Records records) {
        this.records = records;
    }

    /** By the keys of the report's figures. */
    static Map<String, BigDecimal> of(Records records) {
        CountedFigures counted = new CountedFigures(records);
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        figures.put("officerVisits", sum(records.cells("hospital-inspections", "officers")));
        figures.put("hospitalInspections", count(records.cells("hospital-inspections", "hospital")));
        figures.put("hospitalsInspected", distinct(records.cells("hospital-inspections", "hospital")));
        figures.put("wastewater", sum(records.cells("wastewater", "volumeT")));
        figures.put("collected", counted.tonnes(round -> true, stop -> true));
        figures.put(
                "collectedCovid", counted.tonnes(round -> round.get("stream").equals("COVID"), stop -> true));
        figures.put("collectedInCounty", counted.tonnes(round -> true, stop -> stop.length() == 18));
        figures.put("enterprisesAssisted", counted.supported("ASSISTED"));
        figures.put("enterprisesExempted", counted.supported("EXEMPTED"));
        records.of("sites").stream()
                .filter(site -> !site.get("worksStartedAt").isEmpty())
                .forEach(site ->
                        figures.put(site.get("name") + ".investment", new BigDecimal(site.get("investment10k"))));
        figures.put("villagesTotal", count(records.cells("villages", "name")));
        figures.put("villagesTreated", count(records.cells("villages", "treatedOn")));
        figures.put(
                "villagesCompletedInYear",
                count(records.cells("villages", "acceptedOn").filter(day -> day.startsWith("2020"))));
        figures.put("ruralInvestment", sum(records.cells("villages", "investment10k")));
        figures.put("issued", distinct(records.cells("permits", "creditCode")));
        figures.put("keyManaged", counted.permits("KEY"));
        figures.put("simplified", counted.permits("SIMPLIFIED"));
        figures.put("registrations", distinct(records.cells("registrations", "creditCode")));
        figures.put("specialInspections", count(records.cells("special-inspections", "title")));
        figures.put("trainings", count(records.cells("trainings", "title")));
        figures.put("peopleTrained", sum(records.cells("trainings", "attendees")));
        return figures;
    }

    private BigDecimal tonnes(Predicate<Map<String, String>> rounds, Predicate<String> origins) {
        Stream<String[]> stops = records.of("rounds").stream()
                .filter(rounds)
                .flatMap(round -> Arrays.stream(round.get("stops").split(";")))
                .map(stop -> stop.split(":"));
        return sum(stops.filter(stop -> origins.test(stop[0])).map(stop -> stop[2]))
                .divide(KG_PER_TONNE);
    }

    private BigDecimal supported(String kind) {
        return distinct(with("epidemic-support", "kind", kind).map(record -> record.get("creditCode")));
    }

    private BigDecimal permits(String management) {
        return distinct(with("permits", "management", management).map(record -> record.get("creditCode")));
    }

    private Stream<Map<String, String>> with(String file, String column, String value) {
        return records.of(file).stream().filter(record -> record.get(column).equals(value));
    }

    private static BigDecimal sum(Stream<String> numbers) {
        return numbers.map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal count(Stream<String> things) {
        return BigDecimal.valueOf(things.count());
    }

    private static BigDecimal distinct(Stream<String> things) {
        return count(things.distinct());
    }
}
