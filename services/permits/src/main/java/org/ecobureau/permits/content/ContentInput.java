package org.ecobureau.permits.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** A content as callers hand it in, before it is checked; a list that is not given is empty. */
public record ContentInput(
        @Nullable OfImpactAssessment impactAssessment,
        @Nullable List<OfProduct> products,
        @Nullable List<String> materials,
        @Nullable String secrets,
        @Nullable List<OfFacility> facilities,
        @Nullable List<OfOutlet> outlets,
        @Nullable List<OfTotal> totals,
        @Nullable List<OfTask> monitoring,
        @Nullable List<OfCondition> conditions) {

    /** The content. Errors: those of all its parts at once, each at its path; then those of the whole. */
    public PermitContent read() {
        Parts parts = new Parts();
        ImpactAssessment assessment = parts.one("impactAssessment", impactAssessment, OfImpactAssessment::read);
        List<Product> readProducts = parts.all("products", products, OfProduct::read);
        List<Facility> readFacilities = parts.all("facilities", facilities, OfFacility::read);
        List<Outlet> readOutlets = parts.all("outlets", outlets, OfOutlet::read);
        List<YearlyTotal> readTotals = parts.all("totals", totals, OfTotal::read);
        List<MonitoringTask> readTasks = parts.all("monitoring", monitoring, OfTask::read);
        List<Condition> readConditions = parts.all("conditions", conditions, OfCondition::read);
        return parts.whole(() -> new PermitContent(
                assessment,
                readProducts,
                Objects.requireNonNullElse(materials, List.of()),
                secrets,
                readFacilities,
                readOutlets,
                readTotals,
                readTasks,
                readConditions));
    }

    record OfImpactAssessment(
            ImpactAssessment.Form form,
            String number,
            @Nullable LocalDate approvedOn) {

        ImpactAssessment read() {
            return new ImpactAssessment(form, number, approvedOn);
        }
    }

    record OfProduct(String name, BigDecimal capacity, String unit) {

        Product read() {
            return new Product(name, capacity, unit);
        }
    }

    record OfFacility(String code, String name, String process) {

        Facility read() {
            return new Facility(code, name, process);
        }
    }

    record OfPollutant(String name, @Nullable String code) {

        Pollutant read() {
            return new Pollutant(name, code);
        }
    }

    record OfPosition(double longitude, double latitude) {

        GeoPoint read() {
            return new GeoPoint(longitude, latitude);
        }
    }

    record OfOutlet(
            String code,
            String name,
            OutletGrade grade,
            String process,
            DischargeMode mode,
            String destination,
            @Nullable OfPosition position,
            @Nullable BigDecimal height,
            @Nullable List<OfLimit> limits) {

        Outlet read() {
            Parts parts = new Parts();
            OutletCode readCode = parts.one("code", code, OutletCode::new);
            GeoPoint readPosition = parts.one("position", position, OfPosition::read);
            List<Limit> readLimits = parts.all("limits", limits, OfLimit::read);
            return parts.whole(() -> new Outlet(
                    Objects.requireNonNull(readCode),
                    name,
                    grade,
                    process,
                    mode,
                    destination,
                    readPosition,
                    height,
                    readLimits));
        }
    }

    record OfLimit(
            OfPollutant pollutant,
            Averaging averaging,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            LimitUnit unit,
            String standard) {

        Limit read() {
            Parts parts = new Parts();
            Pollutant readPollutant = parts.one("pollutant", pollutant, OfPollutant::read);
            return parts.whole(() ->
                    new Limit(Objects.requireNonNull(readPollutant), averaging, minimum, maximum, unit, standard));
        }
    }

    record OfAmount(BigDecimal value, Unit unit) {

        Quantity read() {
            return new Quantity(value, unit);
        }
    }

    record OfTotal(
            OfPollutant pollutant,
            @Nullable String outlet,
            @Nullable Integer year,
            OfAmount amount) {

        YearlyTotal read() {
            Parts parts = new Parts();
            Pollutant readPollutant = parts.one("pollutant", pollutant, OfPollutant::read);
            OutletCode readOutlet = parts.one("outlet", outlet, OutletCode::new);
            Quantity readAmount = parts.one("amount", amount, OfAmount::read);
            return parts.whole(() -> new YearlyTotal(
                    Objects.requireNonNull(readPollutant), readOutlet, year, Objects.requireNonNull(readAmount)));
        }
    }

    record OfFrequency(int times, Rhythm per) {

        Frequency read() {
            return new Frequency(times, per);
        }
    }

    record OfTask(
            String point,
            OfPollutant pollutant,
            MonitoringTask.Mode mode,
            @Nullable OfFrequency frequency,
            @Nullable String method) {

        MonitoringTask read() {
            Parts parts = new Parts();
            Pollutant readPollutant = parts.one("pollutant", pollutant, OfPollutant::read);
            Frequency readFrequency = parts.one("frequency", frequency, OfFrequency::read);
            return parts.whole(() ->
                    new MonitoringTask(point, Objects.requireNonNull(readPollutant), mode, readFrequency, method));
        }
    }

    record OfReporting(Rhythm rhythm, int dueDays) {

        Reporting read() {
            return new Reporting(rhythm, dueDays);
        }
    }

    record OfCondition(
            String code,
            ConditionKind kind,
            String text,
            @Nullable OfReporting reporting,
            @Nullable Integer keepYears,
            @Nullable List<OfCondition> children) {

        Condition read() {
            Parts parts = new Parts();
            Reporting readReporting = parts.one("reporting", reporting, OfReporting::read);
            List<Condition> readChildren = parts.all("children", children, OfCondition::read);
            return parts.whole(() -> new Condition(code, kind, text, readReporting, keepYears, readChildren));
        }
    }
}
