package org.ecobureau.medicalwaste.waste;

import java.time.LocalDate;
import org.ecobureau.vocabulary.problem.Citation;

/** Where the rules on waste of COVID-19 patients stand. */
public final class EpidemicRules {

    private static final LocalDate ISSUED = LocalDate.of(2020, 1, 28);
    private static final String GUIDE = "新型冠状病毒感染的肺炎疫情医疗废物应急处置管理与技术指南（试行）";
    private static final String NOTICE = "国家卫生健康委办公厅关于做好新型冠状病毒感染的肺炎疫情期间医疗机构医疗废物管理工作的通知（国卫办医函〔2020〕81号）";

    /** The label says what it is. */
    public static final Citation LABEL = Citation.of("medical-waste.covid.label", NOTICE, null, ISSUED);

    /** A separate zone in the hospital's store, nothing mixed. */
    public static final Citation ZONE = Citation.of("medical-waste.covid.zone", NOTICE, null, ISSUED);

    /** Rounds, ledger and vehicles of its own. */
    public static final Citation DEDICATED = Citation.of("medical-waste.covid.dedicated", GUIDE, null, ISSUED);

    public static final Citation INCINERATION = Citation.of("medical-waste.covid.incineration", GUIDE, null, ISSUED);
    static final Citation IN_HOSPITAL =
            Citation.of("medical-waste.covid.in-hospital", GUIDE, null, ISSUED).unverified();
    static final Citation TO_PLANT = Citation.of("medical-waste.covid.to-plant", GUIDE, null, ISSUED);
    static final Citation AT_PLANT = Citation.of("medical-waste.covid.at-plant", GUIDE, null, ISSUED);

    private EpidemicRules() {}

    /** Whether a label says that the waste is of COVID-19 patients. */
    public static boolean namesTheDisease(String label) {
        return label.contains("新冠") || label.contains("新型冠状病毒感染的肺炎");
    }
}
