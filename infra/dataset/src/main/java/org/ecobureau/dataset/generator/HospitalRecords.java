package org.ecobureau.dataset.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecobureau.dataset.generator.Description.MedicalWaste;
import org.ecobureau.dataset.generator.Description.Support;

/** Hospitals, their inspections and wastewater, and the support of enterprises under epidemic control. */
final class HospitalRecords {

    private static final LocalDate EARLIEST = LocalDate.of(2018, 7, 2);
    private static final LocalDate LATEST = LocalDate.of(2019, 12, 18);
    /** One check in so many ends with an order. */
    private static final int ORDERED_ONE_IN = 16;

    private final Description description;
    private final Register register;
    private final MedicalWaste part;

    HospitalRecords(Description description, Register register) {
        this.description = description;
        this.register = register;
        this.part = description.medicalWaste();
    }

    Table hospitals() {
        Table table = new Table("hospitals", "creditCode", "beds", "infectious", "registeredAt");
        Draw draw = new Draw(description.seed(), table.name());
        OfficeHours hours = new OfficeHours(draw);
        for (Organisation one : register.hospitals()) {
            table.add(one.creditCode(), one.beds(), one.infectious(), hours.anyHour(draw.day(EARLIEST, LATEST)));
        }
        return table;
    }

    /** Every hospital once before any twice; never twice on a day. */
    Table inspections() {
        Table table = new Table("hospital-inspections", "hospital", "on", "officers", "covid", "result", "findings");
        Draw draw = new Draw(description.seed(), table.name());
        List<Long> officers = officers(draw);
        List<Organisation> queue = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (LocalDate day : draw.days(part.inspections(), part.inspectionDays())) {
            if (queue.isEmpty()) {
                queue.addAll(draw.shuffled(register.hospitals()));
            }
            Organisation hospital = queue.remove(0);
            if (!seen.add(hospital.creditCode() + " " + day)) {
                throw new IllegalStateException(hospital.name() + " is checked twice on " + day);
            }
            boolean ordered = draw.between(1, ORDERED_ONE_IN) == 1;
            table.add(
                    hospital.creditCode(),
                    day,
                    officers.remove(0),
                    true,
                    ordered ? "RECTIFICATION_ORDERED" : "CONFORMING",
                    ordered ? draw.one(part.orders()) : null);
        }
        return table;
    }

    /** How many officers went to each check: as evenly as the total allows. */
    private List<Long> officers(Draw draw) {
        List<Long> even = Collections.nCopies(part.inspections(), 1L);
        return new ArrayList<>(draw.shuffled(Draw.share(part.officers(), even)));
    }

    /** By beds, with months that differ a little; reported in the first days of the next month. */
    Table wastewater() {
        Table table = new Table("wastewater", "hospital", "month", "volumeT", "residualChlorine", "reportedAt");
        Draw draw = new Draw(description.seed(), table.name());
        OfficeHours hours = new OfficeHours(draw);
        List<YearMonth> months = months();
        List<Long> weights = months.stream()
                .flatMap(month -> register.hospitals().stream())
                .map(hospital -> (long) hospital.beds())
                .toList();
        List<Long> volumes = new ArrayList<>(Draw.share(part.wastewaterT(), draw.blur(weights, 12)));
        for (YearMonth month : months) {
            for (Organisation hospital : register.hospitals()) {
                table.add(
                        hospital.creditCode(),
                        month,
                        volumes.remove(0),
                        chlorine(hospital, draw),
                        hours.anyHour(month.plusMonths(1).atDay(draw.between(1, 8))));
            }
        }
        return table;
    }

    private List<YearMonth> months() {
        YearMonth first = YearMonth.parse(part.wastewaterMonths().get(0));
        YearMonth last = YearMonth.parse(part.wastewaterMonths().get(1));
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** In tenths of a milligram per litre, within the range of GB 18466-2005 for the hospital. */
    private static BigDecimal chlorine(Organisation hospital, Draw draw) {
        int tenths = hospital.infectious() ? draw.between(68, 92) : draw.between(32, 74);
        return BigDecimal.valueOf(tenths, 1);
    }

    Table epidemicSupport() {
        Table table = new Table("epidemic-support", "creditCode", "kind", "since", "reason");
        add(part.assisted(), "ASSISTED", table);
        add(part.exempted(), "EXEMPTED", table);
        return table;
    }

    private void add(Support support, String kind, Table table) {
        Draw draw = new Draw(description.seed(), table.name() + kind);
        table.add(register.named(support.first()).creditCode(), kind, support.from(), support.firstReason());
        List<Organisation> eligible = support.trades().stream()
                .flatMap(trade -> register.ofTrade(trade).stream())
                .toList();
        for (Organisation one : draw.some(support.others(), eligible)) {
            LocalDate since = OfficeHours.workingDay(draw.day(support.from(), support.to()));
            table.add(one.creditCode(), kind, since, support.reason());
        }
    }
}
