package org.ecobureau.dataset;

import static org.ecobureau.dataset.ImportFile.of2020;

import java.util.List;

/** Which files make up the dataset, and in which order they can be taken. */
final class Dataset {

    private Dataset() {}

    /**
     * The year 2020 of Hengnan, up to the day of the bureau's work summary. The first file is the register's, the last one
     * stands alone in its stage.
     */
    static List<ImportFile> hengnan2020() {
        return List.of(
                of2020(1, "enterprises", "importEnterprises", "企业名录"),
                of2020(2, "permits", "importPermits", "排污许可证"),
                of2020(2, "registrations", "importRegistrations", "排污登记"),
                of2020(2, "licences", "importLicences", "危险废物经营许可证"),
                of2020(2, "producers", "importProducers", "产废单位"),
                of2020(2, "special-inspections", "importSpecialInspections", "危险废物专项检查"),
                of2020(2, "trainings", "importTrainings", "危险废物培训"),
                of2020(2, "hospitals", "importHospitals", "医疗机构"),
                of2020(2, "epidemic-support", "importEpidemicSupport", "帮扶与免检名单"),
                of2020(2, "sites", "importSites", "污染地块"),
                of2020(3, "rounds", "importRounds", "医疗废物收运"),
                of2020(3, "manifests", "importManifests", "转移联单"),
                of2020(3, "wastewater", "importWastewater", "医疗废水"),
                of2020(3, "hospital-inspections", "importHospitalInspections", "医院检查"),
                of2020(3, "samples", "importSamples", "土壤样品"),
                of2020(4, "villages", "importVillages", "行政村"));
    }
}
