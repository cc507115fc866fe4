package org.ecobureau.dataset.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecobureau.dataset.generator.Description.Group;
import org.ecobureau.dataset.generator.Description.Named;
import org.ecobureau.vocabulary.standard.Town;

/** Who there is in the county. */
final class Register {

    private static final LocalDate EARLIEST = LocalDate.of(2016, 1, 4);
    private static final LocalDate LATEST = LocalDate.of(2018, 5, 31);

    private final Description description;
    private final Draw draw;
    private final SyntheticCodes codes = new SyntheticCodes();
    private final List<Organisation> organisations = new ArrayList<>();

    private Register(Description description) {
        this.description = description;
        this.draw = new Draw(description.seed(), "enterprises");
    }

    static Register of(Description description) {
        Register register = new Register(description);
        description.named().forEach(register::add);
        description.groups().forEach(register::add);
        return register;
    }

    /** All, in the order of the description. */
    List<Organisation> all() {
        return Collections.unmodifiableList(organisations);
    }

    List<Organisation> hospitals() {
        return organisations.stream().filter(Organisation::isHospital).toList();
    }

    /** Those of a trade; the one of that name where it is a name. */
    List<Organisation> ofTrade(String trade) {
        return organisations.stream().filter(one -> one.trade().equals(trade)).toList();
    }

    Organisation named(String name) {
        return organisations.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not in the register"));
    }

    Table table() {
        Table table = new Table("enterprises", "creditCode", "name", "town", "industry", "address", "registeredAt");
        OfficeHours hours = new OfficeHours(new Draw(description.seed(), "enterprises.registeredAt"));
        for (Organisation one : organisations) {
            table.add(
                    one.creditCode(),
                    one.name(),
                    one.town().code(),
                    one.industry(),
                    "衡南县" + one.town().chinese(),
                    hours.morning(one.registeredOn()));
        }
        return table;
    }

    private void add(Named named) {
        organisations.add(new Organisation(
                codes.next(named.category()),
                named.name(),
                named.name(),
                Town.of(named.town()),
                named.industry(),
                named.obligation(),
                registeredOn(),
                Objects.requireNonNullElse(named.beds(), 0),
                Boolean.TRUE.equals(named.infectious())));
    }

    private void add(Group group) {
        List<Town> towns = Stream.ofNullable(group.towns())
                .flatMap(List::stream)
                .map(Town::of)
                .toList();
        List<Town> within = towns.isEmpty() ? towns() : towns;
        List<Long> shares = Draw.share(group.count(), weights(group, within));
        for (int i = 0; i < within.size(); i++) {
            for (int number = 1; number <= shares.get(i); number++) {
                add(group, within.get(i), shares.get(i) == 1 ? "" : number + "号");
            }
        }
    }

    private List<Town> towns() {
        return description.towns().keySet().stream().sorted().map(Town::of).toList();
    }

    private List<Long> weights(Group group, List<Town> towns) {
        boolean evenly = Boolean.TRUE.equals(group.evenly()) || group.towns() != null;
        List<Long> weights = towns.stream()
                .map(town ->
                        evenly ? 1L : Objects.requireNonNull(description.towns().get(town.code())))
                .toList();
        return evenly ? weights : draw.blur(weights, 40);
    }

    private void add(Group group, Town town, String number) {
        List<Integer> beds = group.beds();
        organisations.add(new Organisation(
                codes.next(group.category()),
                "衡南县示例" + shortName(town) + number + group.trade(),
                group.trade(),
                town,
                group.industry(),
                group.obligation(),
                registeredOn(),
                beds == null ? 0 : draw.between(beds.get(0), beds.get(1)),
                false));
    }

    private LocalDate registeredOn() {
        return OfficeHours.workingDay(draw.day(EARLIEST, LATEST));
    }

    private static String shortName(Town town) {
        return town.chinese().replaceAll("(街道|镇|乡)$", "");
    }
}
