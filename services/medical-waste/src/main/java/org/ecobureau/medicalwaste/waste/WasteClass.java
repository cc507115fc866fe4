package org.ecobureau.medicalwaste.waste;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.time.Dated;

/** The five classes of medical waste, never mixed in one bag. */
public enum WasteClass {
    INFECTIOUS("001"),
    SHARPS("002"),
    PATHOLOGICAL("003"),
    CHEMICAL("004"),
    PHARMACEUTICAL("005");

    /** The industry part of the code, by list: the classification of industries was revised between them. */
    static final Dated<String> INDUSTRY = new Dated<>(List.of(
            new Dated.Version<>(
                    Citation.of("medical-waste.code", "国家危险废物名录（2016年版，环境保护部令第39号）", "HW01", LocalDate.of(2016, 8, 1))
                            .until(LocalDate.of(2020, 12, 31)),
                    "831"),
            new Dated.Version<>(
                    Citation.of("medical-waste.code", "国家危险废物名录（2021年版）", "HW01", LocalDate.of(2021, 1, 1)), "841")));

    private final String serial;

    WasteClass(String serial) {
        this.serial = serial;
    }

    /** Its code in the hazardous-waste list in force on that day; none before the list of 2016. */
    public Optional<String> code(LocalDate day) {
        return INDUSTRY.on(day).map(industry -> industry.value() + "-" + serial + "-01");
    }
}
