package org.ecobureau.dataset.generator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecobureau.dataset.generator.Description.Transfer;

/** Transfer manifests of the year, each only after its remover got its permit or registration. */
final class ManifestRecords {

    /** From the issue to the last step. */
    private static final int LONGEST_DAYS = 14;

    /** A plant works every day; it has ten to confirm, holidays or not. */
    private static final int CONFIRMED_WITHIN = 3;

    private static final int CLOSED_WITHIN = 4;
    private static final List<String> VEHICLES = List.of("湘D00101", "湘D00102", "湘D00103", "湘D00104");

    private record Trip(Organisation remover, Transfer transfer, LocalDate day) {}

    private final Description description;
    private final Register register;
    private final PermitRecords permits;
    private final Draw draw;
    private final OfficeHours hours;

    ManifestRecords(Description description, Register register, PermitRecords permits) {
        this.description = description;
        this.register = register;
        this.permits = permits;
        this.draw = new Draw(description.seed(), "manifests");
        this.hours = new OfficeHours(draw);
    }

    Table manifests() {
        Table table = new Table(
                "manifests",
                "remover",
                "carrier",
                "operator",
                "vehicle",
                "wasteCode",
                "quantityKg",
                "issuedAt",
                "departedAt",
                "arrivedAt",
                "acceptedAt",
                "acceptedKg",
                "closedAt");
        List<Trip> trips = new ArrayList<>();
        description.hazardousWaste().transfers().forEach(transfer -> register.ofTrade(transfer.trade())
                .forEach(one -> trips.addAll(trips(one, transfer))));
        trips.sort(Comparator.comparing(Trip::day));
        trips.forEach(trip -> add(trip, table));
        return table;
    }

    private List<Trip> trips(Organisation remover, Transfer transfer) {
        List<Trip> trips = new ArrayList<>();
        LocalDate last = description.lastDay().minusDays(LONGEST_DAYS);
        Optional<LocalDate> first =
                permits.heldFrom(remover).map(day -> day.plusDays(1)).filter(day -> day.isBefore(last));
        first.ifPresent(from -> {
            for (int i = 0; i < transfer.manifests(); i++) {
                trips.add(new Trip(remover, transfer, OfficeHours.workingDay(draw.day(from, last))));
            }
        });
        return trips;
    }

    private void add(Trip trip, Table table) {
        Transfer transfer = trip.transfer();
        int kg = draw.between(transfer.kg().get(0), transfer.kg().get(1));
        OffsetDateTime issued = hours.morning(trip.day());
        OffsetDateTime departed = issued.plusMinutes(draw.between(30, 90));
        OffsetDateTime arrived = departed.plusMinutes(draw.between(40, 150));
        LocalDate accepted = trip.day().plusDays(draw.between(1, CONFIRMED_WITHIN));
        LocalDate closed = OfficeHours.plusWorkingDays(accepted, draw.between(1, CLOSED_WITHIN));
        table.add(
                trip.remover().creditCode(),
                register.named(description.hazardousWaste().carrier()).creditCode(),
                register.named(transfer.operator()).creditCode(),
                draw.one(VEHICLES),
                transfer.wasteCode(),
                kg,
                issued,
                departed,
                arrived,
                hours.morning(accepted),
                weighedAgain(kg),
                hours.afternoon(closed));
    }

    /** Two scales differ by up to three thousandths. */
    private int weighedAgain(int kg) {
        int most = kg * 3 / 1000;
        return kg + draw.between(-most, most);
    }
}
