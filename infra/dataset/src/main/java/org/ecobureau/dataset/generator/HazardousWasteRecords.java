package org.ecobureau.dataset.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.ecobureau.dataset.generator.Description.HazardousWaste;
import org.ecobureau.dataset.generator.Description.Inspection;
import org.ecobureau.dataset.generator.Description.Licence;
import org.ecobureau.dataset.generator.Description.Training;

/** Licences, producers, special inspections and trainings. */
final class HazardousWasteRecords {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalDate EARLIEST = LocalDate.of(2018, 7, 2);
    private static final LocalDate LATEST = LocalDate.of(2019, 12, 18);
    private static final BigDecimal GRAMS_PER_TONNE = BigDecimal.valueOf(1_000_000);

    private final Description description;
    private final Register register;
    private final HazardousWaste part;

    HazardousWasteRecords(Description description, Register register) {
        this.description = description;
        this.register = register;
        this.part = description.hazardousWaste();
    }

    Table licences() {
        Table table = new Table(
                "licences", "operator", "number", "kind", "wasteCodes", "yearlyQuantityT", "validFrom", "grantedAt");
        for (Licence licence : part.licences()) {
            table.add(
                    register.named(licence.operator()).creditCode(),
                    licence.number(),
                    licence.kind(),
                    licence.wasteCodes(),
                    licence.yearlyQuantityT(),
                    licence.validFrom(),
                    licence.grantedOn().atTime(MORNING).atOffset(OfficeHours.CHINA));
        }
        return table;
    }

    /** Every hospital, and every enterprise of a trade that gives hazardous waste away. */
    Table producers() {
        Table table = new Table("producers", "creditCode", "registeredAt", "yearlyQuantityT");
        Draw draw = new Draw(description.seed(), table.name());
        OfficeHours hours = new OfficeHours(draw);
        for (Organisation one : register.all()) {
            if (one.isHospital() || givesAway(one)) {
                table.add(
                        one.creditCode(),
                        hours.anyHour(draw.day(EARLIEST, LATEST)),
                        one.isHospital() ? yearlyTonnes(one) : null);
            }
        }
        return table;
    }

    Table specialInspections() {
        Table table = new Table("special-inspections", "title", "on", "subject", "officers", "findings");
        for (Inspection one : part.inspections()) {
            table.add(one.title(), one.on(), one.subject(), one.officers(), one.findings());
        }
        return table;
    }

    Table trainings() {
        Table table = new Table("trainings", "title", "on", "place", "attendees");
        for (Training one : part.trainings()) {
            table.add(one.title(), one.on(), one.place(), one.attendees());
        }
        return table;
    }

    private boolean givesAway(Organisation one) {
        List<String> trades = part.transfers().stream()
                .map(Description.Transfer::trade)
                .distinct()
                .toList();
        return trades.contains(one.trade());
    }

    private BigDecimal yearlyTonnes(Organisation hospital) {
        long grams = hospital.beds() * description.medicalWaste().gramsPerBed() * 365;
        return BigDecimal.valueOf(grams).divide(GRAMS_PER_TONNE, 2, RoundingMode.HALF_UP);
    }
}
