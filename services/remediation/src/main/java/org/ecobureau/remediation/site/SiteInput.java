package org.ecobureau.remediation.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on a site. */
interface SiteInput extends StepInput {

    String siteId();

    @Override
    default String id() {
        return siteId();
    }

    /** An amount as it was said. */
    record Amount(BigDecimal value, Unit unit) {

        /** The quantity in that unit. Errors: those of {@link Quantity}. */
        Quantity in(Unit kept) {
            return new Quantity(value, unit).in(kept);
        }
    }

    record Register(
            String name,
            String town,
            String responsible,
            LandUse landUse,
            BigDecimal longitude,
            BigDecimal latitude,
            @Nullable List<List<BigDecimal>> boundary,
            @Nullable String remediator,
            @Nullable String evaluator,
            @Nullable Amount investment,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Step(
            String siteId,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record Decision(
            String siteId,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record AssignParties(
            String siteId,
            @Nullable String responsible,
            @Nullable String remediator,
            @Nullable String evaluator,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record SetInvestment(
            String siteId,
            Amount investment,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record ChangeLandUse(
            String siteId,
            LandUse landUse,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record SurveyValue(
            String analyte, BigDecimal maximum, @Nullable BigDecimal background) {}

    record ReportSurvey(
            String siteId,
            @Nullable List<SurveyValue> results,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record ReportAssessment(
            String siteId,
            boolean acceptable,
            String conclusion,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record Criterion(String analyte, BigDecimal limit, LeachMethod leachMethod, String source) {}

    record FilePlan(
            String siteId,
            String technique,
            String groundwater,
            @Nullable List<Criterion> criteria,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record SetCriteria(
            String siteId,
            List<Criterion> criteria,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record PlannedStep(WorksStepKind kind, LocalDate plannedOn) {}

    record PlanSteps(
            String siteId,
            List<PlannedStep> steps,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record CompleteStep(
            String siteId,
            WorksStepKind kind,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record CompleteWorks(
            String siteId,
            boolean finishing,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record LeachateValue(String analyte, LeachMethod leachMethod, BigDecimal maximum) {}

    record SubmitEvaluation(
            String siteId,
            @Nullable List<LeachateValue> results,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record ReportTransport(
            String siteId,
            String operator,
            String route,
            Amount quantity,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record RecordEarthwork(
            String siteId,
            EarthworkKind kind,
            Amount quantity,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}

    record ShipSoil(
            String siteId,
            Amount quantity,
            String carrier,
            String operator,
            String wasteCode,
            String vehicle,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements SiteInput {}
}
