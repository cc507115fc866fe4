package org.ecobureau.remediation.site;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.ecobureau.remediation.screening.Analyte;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** Reads inputs into the domain's values; everything that is wrong with an input is said at once. */
final class SiteInputs {

    private final Findings findings = new Findings();

    private SiteInputs() {}

    static SiteProfile profile(String id, SiteInput.Register input) {
        SiteInputs read = new SiteInputs();
        Town town = read.value("town", () -> Town.of(input.town()));
        SiteParties parties = read.parties(input.responsible(), input.remediator(), input.evaluator());
        GeoPoint location = read.value(
                "longitude",
                () -> new GeoPoint(
                        input.longitude().doubleValue(), input.latitude().doubleValue()));
        List<List<BigDecimal>> ring = input.boundary();
        GeoPolygon boundary = ring == null ? null : read.value("boundary", () -> GeoPolygon.of(ring));
        SiteInput.Amount investment = input.investment();
        Quantity spent = investment == null ? null : read.value("investment", () -> investment.in(Unit.CNY_10K));
        read.findings.throwIfAny();
        return new SiteProfile(
                id,
                input.name().strip(),
                present(town),
                present(location),
                boundary,
                input.landUse(),
                present(parties),
                spent);
    }

    /** The parties with those of the input in their places. */
    static SiteParties parties(SiteParties present, SiteInput.AssignParties input) {
        SiteInputs read = new SiteInputs();
        CreditCode responsible = read.code("responsible", input.responsible());
        CreditCode remediator = read.code("remediator", input.remediator());
        CreditCode evaluator = read.code("evaluator", input.evaluator());
        read.findings.throwIfAny();
        return present.with(responsible, remediator, evaluator);
    }

    static List<SoilMaximum> results(SiteInput.ReportSurvey input) {
        List<SiteInput.SurveyValue> stated = Objects.requireNonNullElse(input.results(), List.of());
        SiteInputs read = new SiteInputs();
        List<SoilMaximum> results = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            SiteInput.SurveyValue value = stated.get(i);
            SoilMaximum result =
                    read.value("results." + i, () -> soilMaximum(value.analyte(), value.maximum(), value.background()));
            if (result != null) {
                results.add(result);
            }
        }
        read.findings.throwIfAny();
        return results;
    }

    static SoilMaximum soilMaximum(String name, BigDecimal maximum, @Nullable BigDecimal background) {
        SiteInputs read = new SiteInputs();
        Analyte analyte = read.value("analyte", () -> SoilStandard.analyte(name));
        Quantity value = read.value("maximum", () -> new Quantity(maximum, Unit.MG_PER_KG));
        Quantity natural = background == null
                ? null
                : read.value("background", () -> SoilStandard.background(analyte, background));
        read.findings.throwIfAny();
        return new SoilMaximum(present(analyte), present(value), natural);
    }

    static List<LeachateMaximum> results(SiteInput.SubmitEvaluation input) {
        List<SiteInput.LeachateValue> stated = Objects.requireNonNullElse(input.results(), List.of());
        SiteInputs read = new SiteInputs();
        List<LeachateMaximum> results = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            SiteInput.LeachateValue value = stated.get(i);
            SiteTexts.check(value.analyte(), "results." + i + ".analyte", read.findings);
            Quantity maximum =
                    read.value("results." + i + ".maximum", () -> new Quantity(value.maximum(), Unit.MG_PER_L));
            if (maximum != null) {
                results.add(new LeachateMaximum(value.analyte().strip(), value.leachMethod(), maximum));
            }
        }
        read.findings.throwIfAny();
        return results;
    }

    static List<LeachateCriterion> criteria(@Nullable List<SiteInput.Criterion> input) {
        List<SiteInput.Criterion> stated = Objects.requireNonNullElse(input, List.of());
        SiteInputs read = new SiteInputs();
        List<LeachateCriterion> criteria = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            SiteInput.Criterion value = stated.get(i);
            Quantity limit = read.value("criteria." + i + ".limit", () -> new Quantity(value.limit(), Unit.MG_PER_L));
            if (limit != null) {
                criteria.add(new LeachateCriterion(
                        value.analyte().strip(),
                        limit,
                        value.leachMethod(),
                        value.source().strip()));
            }
        }
        read.findings.throwIfAny();
        return criteria;
    }

    static Quantity quantity(String field, SiteInput.Amount amount, Unit unit) {
        SiteInputs read = new SiteInputs();
        Quantity quantity = read.value(field, () -> amount.in(unit));
        read.findings.throwIfAny();
        return present(quantity);
    }

    static TransportPlan transport(SiteInput.ReportTransport input, Instant at) {
        SiteInputs read = new SiteInputs();
        CreditCode operator = read.value("operator", () -> new CreditCode(input.operator()));
        Quantity quantity = read.value("quantity", () -> input.quantity().in(Unit.KG));
        read.findings.throwIfAny();
        return new TransportPlan(at, present(operator), input.route().strip(), present(quantity));
    }

    /** The load that leaves the site now. */
    static SoilShipment shipment(ContaminatedSite site, SiteInput.ShipSoil input, Instant at) {
        SiteInputs read = new SiteInputs();
        CreditCode carrier = read.value("carrier", () -> new CreditCode(input.carrier()));
        CreditCode operator = read.value("operator", () -> new CreditCode(input.operator()));
        Quantity quantity = read.value("quantity", () -> input.quantity().in(Unit.KG));
        read.findings.throwIfAny();
        return new SoilShipment(
                site.nextShipmentId(),
                at,
                present(quantity),
                site.profile().parties().worker(),
                present(carrier),
                present(operator),
                input.wasteCode().strip(),
                input.vehicle().strip(),
                ShipmentStatus.SHIPPED,
                null,
                null,
                null);
    }

    private @Nullable SiteParties parties(String responsible, @Nullable String remediator, @Nullable String evaluator) {
        CreditCode answerable = value("responsible", () -> new CreditCode(responsible));
        CreditCode works = code("remediator", remediator);
        CreditCode evaluates = code("evaluator", evaluator);
        return answerable == null ? null : new SiteParties(answerable, works, evaluates);
    }

    private @Nullable CreditCode code(String field, @Nullable String text) {
        return text == null ? null : value(field, () -> new CreditCode(text));
    }

    private <T> @Nullable T value(String field, Supplier<T> value) {
        return findings.read(field, value);
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "a value without findings");
    }
}
