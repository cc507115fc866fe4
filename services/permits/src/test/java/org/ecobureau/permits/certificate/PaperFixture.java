package org.ecobureau.permits.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecobureau.permits.content.Averaging;
import org.ecobureau.permits.content.ContentFixture;
import org.ecobureau.permits.content.DischargeMode;
import org.ecobureau.permits.content.Limit;
import org.ecobureau.permits.content.LimitUnit;
import org.ecobureau.permits.content.Outlet;
import org.ecobureau.permits.content.OutletCode;
import org.ecobureau.permits.content.OutletGrade;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.content.Pollutant;
import org.ecobureau.permits.permit.PermitManagement;
import org.ecobureau.permits.permit.PermitRevocation;
import org.ecobureau.permits.permit.PermitStatus;
import org.ecobureau.permits.procedure.Validity;

/** Papers of a fictional permit. */
final class PaperFixture {

    static final String HOLDER = "衡南县示例栗江金属制品厂";

    private PaperFixture() {}

    static Paper inForce() {
        return paper(PermitStatus.ACTIVE, 1);
    }

    static Paper paper(PermitStatus status, int copy) {
        boolean active = status == PermitStatus.ACTIVE;
        return new Paper(
                "7b0f7c0e-5a0e-4c86-9a55-0a4f2a3c8d11",
                "91430422MA4L0EXM0Y001P",
                HOLDER,
                "91430422MA4L0EXM0Y",
                "湖南省衡阳市衡南县云集镇示例工业路1号",
                "王某某",
                "栗江厂区",
                "栗江镇示例村工业集中区2号",
                "黑色金属铸造（3391）",
                PermitManagement.SIMPLIFIED,
                "衡阳市生态环境局",
                LocalDate.of(2022, 3, 15),
                Validity.ofYears(LocalDate.of(2022, 3, 15), 5),
                copy,
                null,
                status,
                status == PermitStatus.REVOKED ? PermitRevocation.PENALTY : null,
                active ? null : LocalDate.of(2023, 5, 4),
                active ? null : "拒不改正违法排污行为",
                null,
                List.of());
    }

    /** As many outlets, limits and tasks as a permit may have. */
    static PermitContent huge() {
        PermitContent small = ContentFixture.content();
        List<Outlet> outlets = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            List<Limit> limits = new ArrayList<>();
            for (int j = 1; j <= 100; j++) {
                limits.add(new Limit(
                        Pollutant.named("示例污染物" + j),
                        Averaging.HOURLY,
                        null,
                        BigDecimal.valueOf(j),
                        LimitUnit.MG_PER_M3,
                        "GB 16297-1996"));
            }
            outlets.add(new Outlet(
                    new OutletCode("DA%03d".formatted(i)),
                    "示例排气筒" + i,
                    OutletGrade.MAIN,
                    "焙烧",
                    DischargeMode.ORGANISED,
                    "大气",
                    null,
                    BigDecimal.valueOf(15),
                    limits));
        }
        return new PermitContent(
                small.impactAssessment(),
                small.products(),
                small.materials(),
                null,
                small.facilities(),
                outlets,
                List.of(),
                List.of(),
                small.conditions());
    }
}
