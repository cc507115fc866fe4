package org.ecobureau.remediation.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.remediation.site.ContaminatedSite;
import org.ecobureau.remediation.site.Investigation;
import org.ecobureau.remediation.site.LeachMethod;
import org.ecobureau.remediation.site.LeachateCriterion;
import org.ecobureau.remediation.site.Remediation;
import org.ecobureau.remediation.site.RemediationPlan;
import org.ecobureau.remediation.site.SiteParties;
import org.ecobureau.remediation.site.SiteProfile;
import org.ecobureau.remediation.site.SiteStage;
import org.ecobureau.remediation.site.SiteStatus;
import org.ecobureau.remediation.site.SoilLedger;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.standard.Unit;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/** Samples and the site they were taken on. */
final class SampleFixture {

    static final String SITE = "site-1";
    static final LocalDate TAKEN_ON = LocalDate.parse("2019-03-05");
    static final Instant AT = BureauTime.startOf(LocalDate.parse("2019-03-20"));
    static final LeachateCriterion CADMIUM =
            new LeachateCriterion("镉", Quantity.of("1", Unit.MG_PER_L), LeachMethod.HJ_T_299_2007, "修复方案表4-2");

    private static final SoilPlace PLACE = new SoilPlace("S01", new BigDecimal("0.20"), SoilMedium.PIT_FLOOR);

    private SampleFixture() {}

    static SoilSample soil(String analyte, String value, @Nullable String background, LocalDate takenOn) {
        SoilReading reading = new SoilReading(
                SoilStandard.analyte(analyte),
                Quantity.of(value, Unit.MG_PER_KG),
                background == null ? null : Quantity.of(background, Unit.MG_PER_KG));
        return SoilSample.record(SITE, takenOn, PLACE, reading, AT).after();
    }

    static LeachateSample leachate(String analyte, LeachMethod method, String value) {
        LeachateReading reading = new LeachateReading(analyte, method, Quantity.of(value, Unit.MG_PER_L));
        return LeachateSample.record(SITE, TAKEN_ON, "P-01", reading, AT).after();
    }

    static Stored<ContaminatedSite> site(LandUse landUse, @Nullable RemediationPlan plan) {
        String code = "91430422MA4Q00016";
        SiteProfile profile = new SiteProfile(
                SITE,
                "国茂地块",
                Town.of("430422122"),
                new GeoPoint(112.7, 26.8),
                null,
                landUse,
                new SiteParties(new CreditCode(code + CreditCode.checkCharacter(code)), null, null),
                null);
        return stored(new ContaminatedSite(
                profile,
                List.of(new SiteStage(SiteStatus.SUSPECTED, AT)),
                new Investigation(null, null, null),
                new Remediation(plan, List.of(), List.of(), List.of()),
                new SoilLedger(Quantity.of(0, Unit.KG), Quantity.of(0, Unit.KG), List.of(), List.of())));
    }

    static RemediationPlan plan() {
        return new RemediationPlan(AT, "固化稳定化", "监测井三口", List.of(CADMIUM));
    }

    static <A> Stored<A> stored(A value) {
        return new Stored<>("1", 1, 0, 0, value, List.of(), List.of(), AT, AT);
    }
}
