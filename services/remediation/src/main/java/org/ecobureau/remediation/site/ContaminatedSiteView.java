package org.ecobureau.remediation.site;

import java.time.Instant;
import java.util.List;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** A site as the schema shows it. */
public record ContaminatedSiteView(Stored<ContaminatedSite> stored) {

    public String id() {
        return stored.id();
    }

    public String name() {
        return profile().name();
    }

    public TownView town() {
        return TownView.of(profile().town());
    }

    public GeoPoint location() {
        return profile().location();
    }

    public @Nullable GeoPolygon boundary() {
        return profile().boundary();
    }

    public LandUse landUse() {
        return profile().landUse();
    }

    public EnterpriseView responsible() {
        return EnterpriseView.of(profile().parties().responsible());
    }

    public @Nullable EnterpriseView remediator() {
        return enterprise(profile().parties().remediator());
    }

    public @Nullable EnterpriseView evaluator() {
        return enterprise(profile().parties().evaluator());
    }

    public List<SitePartyView> parties() {
        return profile().parties().assigned().entrySet().stream()
                .map(party -> new SitePartyView(party.getKey(), EnterpriseView.of(party.getValue())))
                .toList();
    }

    public @Nullable Quantity investment() {
        return profile().investment();
    }

    public SiteStatus status() {
        return site().status();
    }

    public List<SiteStage> stages() {
        return site().stages();
    }

    public @Nullable SurveyReport preliminarySurvey() {
        return site().investigation().preliminary();
    }

    public @Nullable SurveyReport detailedSurvey() {
        return site().investigation().detailed();
    }

    public @Nullable RiskAssessment riskAssessment() {
        return site().investigation().assessment();
    }

    public @Nullable RemediationPlan plan() {
        return site().remediation().plan();
    }

    public List<WorksRound> works() {
        return site().remediation().rounds();
    }

    public boolean constructionDone() {
        return site().remediation()
                .round()
                .filter(round -> round.constructionDoneAt() != null)
                .isPresent();
    }

    public boolean finishing() {
        return site().remediation().round().filter(WorksRound::finishing).isPresent();
    }

    public boolean accepted() {
        return site().remediation()
                .round()
                .filter(round -> round.acceptedAt() != null)
                .isPresent();
    }

    public List<WorksStep> worksSteps() {
        return site().remediation().steps();
    }

    public List<EffectEvaluationView> evaluations() {
        Remediation remediation = site().remediation();
        return remediation.evaluations().stream()
                .map(evaluation -> new EffectEvaluationView(evaluation, remediation.plan()))
                .toList();
    }

    public List<SoilShipmentView> shipments() {
        return site().soil().shipments().stream().map(SoilShipmentView::new).toList();
    }

    public List<TransportPlanView> transportPlans() {
        return site().soil().transportPlans().stream()
                .map(TransportPlanView::of)
                .toList();
    }

    public SoilMassBalance massBalance() {
        return site().soil().balance();
    }

    public int version() {
        return stored.version();
    }

    public List<HistoryEntry> history() {
        return stored.history();
    }

    public Instant createdAt() {
        return stored.createdAt();
    }

    public Instant updatedAt() {
        return stored.updatedAt();
    }

    private ContaminatedSite site() {
        return stored.value();
    }

    private SiteProfile profile() {
        return stored.value().profile();
    }

    private static @Nullable EnterpriseView enterprise(@Nullable CreditCode creditCode) {
        return creditCode == null ? null : EnterpriseView.of(creditCode);
    }
}
