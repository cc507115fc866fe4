package org.ecobureau.remediation.site;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;

/** What is asked of the content of a step, beside the stage it is taken in. */
final class SiteChecks {

    private static final String WASTE_CODE = "\\d{3}-\\d{3}-\\d{2}";

    private SiteChecks() {}

    static void plan(RemediationPlan plan, Instant at) {
        Findings findings = new Findings();
        SiteTexts.check(plan.technique(), "technique", findings);
        if (plan.groundwater().isBlank()) {
            SiteGuards.citation(SiteRules.GROUNDWATER_IN_PLAN, at)
                    .map(rule -> Finding.of(SiteProblem.PLAN_WITHOUT_GROUNDWATER)
                            .at("groundwater")
                            .under(rule))
                    .ifPresent(findings::add);
        } else {
            SiteTexts.check(plan.groundwater(), "groundwater", findings);
        }
        addCriteria(plan.criteria(), findings);
        findings.throwIfAny();
    }

    static void criteria(List<LeachateCriterion> criteria) {
        Findings findings = new Findings();
        addCriteria(criteria, findings);
        findings.throwIfAny();
    }

    private static void addCriteria(List<LeachateCriterion> criteria, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            LeachateCriterion criterion = criteria.get(i);
            String field = "criteria." + i;
            SiteTexts.check(criterion.analyte(), field + ".analyte", findings);
            SiteTexts.check(criterion.source(), field + ".source", findings);
            findings.addIf(!seen.add(criterion.analyte() + criterion.leachMethod()), () -> Finding.of(
                            SiteProblem.CRITERION_REPEATED)
                    .with("analyte", criterion.analyte())
                    .with("leachMethod", criterion.leachMethod())
                    .at(field));
        }
    }

    static void steps(List<WorksStep> steps) {
        Findings findings = new Findings();
        Set<WorksStepKind> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            WorksStepKind kind = steps.get(i).kind();
            String field = "steps." + i + ".kind";
            findings.addIf(!seen.add(kind), () -> Finding.of(SiteProblem.STEP_REPEATED)
                    .with("kind", kind)
                    .at(field));
        }
        findings.throwIfAny();
    }

    static void stepOpen(Remediation remediation, WorksStepKind kind) {
        WorksStep step = remediation.step(kind).orElseThrow(() -> Finding.of(SiteProblem.STEP_NOT_PLANNED)
                .with("kind", kind)
                .at("kind")
                .asProblem());
        if (step.doneOn() != null) {
            throw Finding.of(SiteProblem.STEP_DONE_ALREADY)
                    .with("kind", kind)
                    .with("doneOn", step.doneOn())
                    .at("kind")
                    .asProblem();
        }
    }

    static List<Finding> openSteps(Remediation remediation) {
        String open = remediation.steps().stream()
                .filter(step -> step.doneOn() == null)
                .map(step -> step.kind().name())
                .collect(Collectors.joining(", "));
        return open.isEmpty()
                ? List.of()
                : List.of(Finding.of(SiteProblem.STEPS_OPEN).with("kinds", open));
    }

    static void transport(TransportPlan plan) {
        Findings findings = new Findings();
        SiteTexts.check(plan.route(), "route", findings);
        addQuantity(plan.quantity(), findings);
        findings.throwIfAny();
    }

    static void earthwork(SoilLedger soil, EarthworkKind kind, Quantity quantity) {
        Findings findings = new Findings();
        addQuantity(quantity, findings);
        if (kind == EarthworkKind.BACKFILLED) {
            addOnSite(soil, quantity, findings);
        }
        findings.throwIfAny();
    }

    static void shipment(SoilLedger soil, SoilShipment load, Instant at) {
        Findings findings = new Findings();
        addQuantity(load.quantity(), findings);
        addOnSite(soil, load.quantity(), findings);
        SiteTexts.check(load.vehicle(), "vehicle", findings);
        findings.addIf(!load.wasteCode().matches(WASTE_CODE), () -> Finding.of(SiteProblem.WASTE_CODE_FORM)
                .with(
                        "value",
                        load.wasteCode().length() > 20 ? load.wasteCode().substring(0, 20) + "…" : load.wasteCode())
                .at("wasteCode"));
        if (soil.reportedFor(load.operator()).isZero()) {
            SiteGuards.citation(SiteRules.TRANSPORT_REPORT, at)
                    .map(rule -> Finding.of(SiteProblem.TRANSPORT_UNREPORTED)
                            .with("operator", load.operator())
                            .at("operator")
                            .under(rule))
                    .ifPresent(findings::add);
        }
        findings.throwIfAny();
    }

    static List<Finding> beyondTransportPlan(SoilLedger soil, SoilShipment load, Instant at) {
        Quantity reported = soil.reportedFor(load.operator());
        Quantity shipped = soil.shippedTo(load.operator()).plus(load.quantity());
        if (reported.isZero() || !shipped.exceeds(reported)) {
            return List.of();
        }
        Finding finding = Finding.of(SiteProblem.TRANSPORT_EXCEEDED)
                .with("shipped", shipped)
                .with("operator", load.operator())
                .with("reported", reported)
                .at("quantity");
        return List.of(SiteGuards.under(finding, SiteGuards.citation(SiteRules.TRANSPORT_REPORT, at)));
    }

    static List<Finding> soilInTransit(SoilLedger soil) {
        return Optional.of(soil.balance().inTransit())
                .filter(quantity -> !quantity.isZero())
                .map(quantity -> Finding.of(SiteProblem.SOIL_IN_TRANSIT).with("quantity", quantity))
                .stream()
                .toList();
    }

    private static void addQuantity(Quantity quantity, Findings findings) {
        findings.addIf(
                quantity.isZero(), () -> Finding.of(SiteProblem.QUANTITY_ZERO).at("quantity"));
    }

    private static void addOnSite(SoilLedger soil, Quantity quantity, Findings findings) {
        Quantity onSite = soil.balance().onSite();
        findings.addIf(quantity.exceeds(onSite), () -> Finding.of(SiteProblem.SOIL_NOT_ON_SITE)
                .with("quantity", quantity)
                .with("onSite", onSite)
                .at("quantity"));
    }
}
