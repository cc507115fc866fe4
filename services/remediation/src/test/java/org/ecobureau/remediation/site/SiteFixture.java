package org.ecobureau.remediation.site;

import static org.ecobureau.remediation.Samples.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.standard.Unit;

/** Sites in every stage, each brought there by its own steps. */
public final class SiteFixture {

    static final CreditCode RESPONSIBLE = new CreditCode("12430422MA4Q00016X");
    static final CreditCode REMEDIATOR = new CreditCode("91430422MA4Q00024K");
    static final CreditCode EVALUATOR = new CreditCode("914304224471100030");
    static final CreditCode CARRIER = new CreditCode("92430422MA4Q00016M");
    static final CreditCode OPERATOR = new CreditCode("91430422MA4Q00016Q");
    static final SiteParties PARTIES = new SiteParties(RESPONSIBLE, REMEDIATOR, EVALUATOR);

    static final LeachateCriterion CADMIUM_LIMIT =
            new LeachateCriterion("镉", Quantity.of("0.1", Unit.MG_PER_L), LeachMethod.HJ_T_299_2007, "GB 5085.3-2007");

    private SiteFixture() {}

    static ContaminatedSite registered(SiteParties parties, LandUse landUse, Instant at) {
        SiteProfile profile = new SiteProfile(
                "site-1",
                "季家组地块",
                Town.SONGJIANG,
                new GeoPoint(112.6, 26.7),
                null,
                landUse,
                parties,
                Quantity.of(708, Unit.CNY_10K));
        return ContaminatedSite.register(profile, at).after();
    }

    /** A site whose every step up to that stage was taken at one moment. */
    static ContaminatedSite in(SiteStatus stage, String day) {
        return in(stage, PARTIES, at(day));
    }

    static ContaminatedSite in(SiteStatus stage, SiteParties parties, Instant at) {
        ContaminatedSite site = registered(parties, LandUse.TYPE2, at);
        if (stage == SiteStatus.NOT_CONTAMINATED) {
            return site.orderPreliminarySurvey(at)
                    .then(next -> next.reportPreliminarySurvey(cadmium("12"), at))
                    .then(next -> next.clear("未超过筛选值", at))
                    .after();
        }
        while (site.status() != stage) {
            site = onward(site, at);
        }
        return ready(site, at);
    }

    /** Two years of a site, a step a month from January 2020, up to that stage. */
    public static ContaminatedSite lived(SiteStatus stage) {
        LocalDate month = LocalDate.of(2020, 1, 15);
        ContaminatedSite site = registered(PARTIES, LandUse.TYPE2, at(month.toString()));
        while (site.status() != stage) {
            month = month.plusMonths(1);
            site = onward(site, at(month.toString()));
        }
        return site;
    }

    static Map<SiteStatus, ContaminatedSite> inEveryStage(String day) {
        Map<SiteStatus, ContaminatedSite> sites = new EnumMap<>(SiteStatus.class);
        for (SiteStatus stage : SiteStatus.values()) {
            sites.put(stage, in(stage, day));
        }
        return sites;
    }

    /** The site in its next stage. */
    static ContaminatedSite onward(ContaminatedSite before, Instant at) {
        ContaminatedSite site = ready(before, at);
        return switch (site.status()) {
            case SUSPECTED -> site.orderPreliminarySurvey(at).after();
            case PRELIMINARY_SURVEY -> site.startDetailedSurvey(at).after();
            case DETAILED_SURVEY -> site.startRiskAssessment(at).after();
            case RISK_ASSESSMENT -> site.list(at).after();
            case LISTED -> site.filePlan(plan(at), at).after();
            case PLAN_FILED -> site.startWorks(at).after();
            case UNDER_REMEDIATION -> site.completeWorks(false, at).after();
            case WORKS_DONE ->
                site.submitEvaluation(List.of(leachate("0.05")), at).after();
            case EFFECT_EVALUATION -> site.applyForRemoval(at).after();
            case REMOVAL_REVIEW -> site.remove("专家评审通过", at).after();
            case REMOVED -> site.startPostManagement("定期监测", at).after();
            case POST_MANAGEMENT, NOT_CONTAMINATED -> throw new IllegalArgumentException("no way on from " + site);
        };
    }

    /** The site with what its stage asks for before the next one. */
    private static ContaminatedSite ready(ContaminatedSite site, Instant at) {
        return switch (site.status()) {
            case PRELIMINARY_SURVEY ->
                site.reportPreliminarySurvey(cadmium("100"), at).after();
            case DETAILED_SURVEY ->
                site.reportDetailedSurvey(cadmium("180"), at).after();
            case RISK_ASSESSMENT -> site.reportRiskAssessment(false, "需修复", at).after();
            case PLAN_FILED ->
                site.planSteps(List.of(new WorksStep(WorksStepKind.EXCAVATION, LocalDate.of(2020, 9, 1), null)), at)
                        .after();
            case UNDER_REMEDIATION ->
                site.recordEarthwork(EarthworkKind.EXCAVATED, Quantity.of(100_000, Unit.KG), at)
                        .then(next -> next.reportTransport(transport(at), at))
                        .after();
            case EFFECT_EVALUATION -> site.passEvaluation("达到修复目标", at).after();
            default -> site;
        };
    }

    static List<SoilMaximum> cadmium(String milligrams) {
        return List.of(new SoilMaximum(SoilStandard.analyte("镉"), Quantity.of(milligrams, Unit.MG_PER_KG), null));
    }

    static LeachateMaximum leachate(String milligrams) {
        return new LeachateMaximum("镉", LeachMethod.HJ_T_299_2007, Quantity.of(milligrams, Unit.MG_PER_L));
    }

    static RemediationPlan plan(Instant at) {
        return new RemediationPlan(at, "固化/稳定化", "地下水监测井三口", List.of(CADMIUM_LIMIT));
    }

    static TransportPlan transport(Instant at) {
        return new TransportPlan(at, OPERATOR, "松江镇至厂区", Quantity.of(50_000, Unit.KG));
    }

    static SoilShipment load(String id, long kilograms, Instant at) {
        return new SoilShipment(
                id,
                at,
                Quantity.of(kilograms, Unit.KG),
                REMEDIATOR,
                CARRIER,
                OPERATOR,
                "321-018-48",
                "湘D12345",
                ShipmentStatus.SHIPPED,
                null,
                null,
                null);
    }
}
