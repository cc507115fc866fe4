package org.ecobureau.permits.duty;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecobureau.permits.content.Averaging;
import org.ecobureau.permits.content.LimitUnit;
import org.ecobureau.permits.content.OutletCode;
import org.ecobureau.permits.permit.HeldPermit;
import org.ecobureau.permits.permit.HeldPermits;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.imports.LineImport;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the results of self-monitoring, one by one or a file of them. */
@Service
class MonitoringService implements LineImport {

    private static final CsvImport IMPORT = new CsvImport(
            Set.of("permitId", "outlet", "pollutant", "averaging", "value", "unit", "measuredAt"), Set.of());
    private static final Role[] HOLDERS = EnumSet.of(
                    Role.ENTERPRISE, Role.HOSPITAL, Role.OPERATOR, Role.COUNTY_OFFICER, Role.CITY_OFFICER)
            .toArray(Role[]::new);

    /** A result as it is handed in. */
    record Input(
            String permitId,
            String outlet,
            String pollutant,
            Averaging averaging,
            BigDecimal value,
            LimitUnit unit,
            OffsetDateTime measuredAt,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly)
            implements CommandInput {}

    private final MonitoringResults results;
    private final HeldPermits permits;
    private final Commands commands;

    MonitoringService(MonitoringResults results, HeldPermits permits, Commands commands) {
        this.results = results;
        this.permits = permits;
        this.commands = commands;
    }

    Outcome<Stored<MonitoringResult>> record(Input input, Caller caller) {
        authorise(caller);
        return commands.create(results, input, caller, command -> {
            Findings findings = new Findings();
            OutletCode outlet = findings.read("outlet", () -> new OutletCode(input.outlet()));
            findings.throwIfAny();
            HeldPermit permit = permits.find(input.permitId(), caller.scope())
                    .orElseThrow(() -> Finding.of(DutyProblem.PERMIT_WITHOUT_CONTENT)
                            .at("permitId")
                            .asProblem());
            String id = UUID.randomUUID().toString();
            var measured = new MonitoringResult.Measurement(
                    Objects.requireNonNull(outlet),
                    input.pollutant(),
                    input.averaging(),
                    input.value(),
                    input.unit(),
                    input.measuredAt().toInstant().truncatedTo(ChronoUnit.MILLIS));
            return new NewRecord<>(
                    id, MonitoringResult.record(id, Debtor.of(permit), permit.content(), measured, command.at()));
        });
    }

    @Override
    public String kind() {
        return "monitoringResults";
    }

    @Override
    public CsvImport columns() {
        return IMPORT;
    }

    @Override
    public void authorise(Caller caller) {
        caller.requireAny(HOLDERS);
    }

    @Override
    public Outcome<Stored<MonitoringResult>> take(ImportRow row, CommandInput line, Caller caller) {
        row.require("permitId", "outlet", "pollutant", "averaging", "value", "unit", "measuredAt");
        Averaging averaging = row.choice("averaging", Averaging.class);
        BigDecimal value = row.decimal("value");
        LimitUnit unit = row.choice("unit", LimitUnit.class);
        OffsetDateTime measuredAt = row.dateTime("measuredAt");
        row.throwIfAny();
        return record(
                new Input(
                        row.required("permitId"),
                        row.required("outlet"),
                        row.required("pollutant"),
                        Objects.requireNonNull(averaging),
                        Objects.requireNonNull(value),
                        Objects.requireNonNull(unit),
                        Objects.requireNonNull(measuredAt),
                        line.idempotencyKey(),
                        line.validateOnly()),
                caller);
    }
}
