package org.ecobureau.dataset;

import static org.ecobureau.dataset.ImportFile.of2020;

import java.util.List;

/** Which files make up the dataset, and in which order they can be taken. */
final class Dataset {

    private Dataset() {}

    /** The year 2020 of Hengnan, up to the day of the bureau's work summary. */
    static List<ImportFile> hengnan2020() {
        return List.of(of2020(1, "enterprises", "importEnterprises", "企业名录"));
    }
}
