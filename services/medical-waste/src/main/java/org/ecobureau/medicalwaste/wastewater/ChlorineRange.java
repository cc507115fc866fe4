package org.ecobureau.medicalwaste.wastewater;

import java.time.LocalDate;
import java.util.Optional;
import org.ecobureau.medicalwaste.hospital.Drainage;
import org.ecobureau.medicalwaste.hospital.Hospital;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;

/**
 * Total residual chlorine that the standard asks for at the outlet of the contact tank, both ends included.
 *
 * <p>Source: GB 18466-2005, tables 1 and 2.
 */
public enum ChlorineRange {
    INFECTIOUS("6.5", "10", "wastewater.chlorine.infectious", "表1"),
    DIRECT("3", "10", "wastewater.chlorine.direct", "表2"),
    SEWER("2", "8", "wastewater.chlorine.sewer", "表2");

    private static final int FEWEST_BEDS = 20;

    private final Quantity least;
    private final Quantity most;
    private final Citation rule;

    ChlorineRange(String least, String most, String rule, String table) {
        this.least = Quantity.of(least, Unit.MG_PER_L);
        this.most = Quantity.of(most, Unit.MG_PER_L);
        this.rule = Citation.of(rule, "医疗机构水污染物排放标准（GB 18466-2005）", table, LocalDate.of(2006, 1, 1));
    }

    /** The range for such a hospital in a month; none below 20 beds, which have to disinfect without a figure. */
    static Optional<ChlorineRange> of(Hospital.Profile hospital, Month month) {
        return Optional.of(of(hospital))
                .filter(range -> range == INFECTIOUS || hospital.beds() >= FEWEST_BEDS)
                .filter(range -> range.rule.inForceOn(month.value().atDay(1)));
    }

    private static ChlorineRange of(Hospital.Profile hospital) {
        if (hospital.infectious()) {
            return INFECTIOUS;
        }
        return hospital.drainage() == Drainage.DIRECT ? DIRECT : SEWER;
    }

    public Quantity least() {
        return least;
    }

    public Quantity most() {
        return most;
    }

    public Citation rule() {
        return rule;
    }

    boolean includes(Quantity chlorine) {
        return !least.exceeds(chlorine) && !chlorine.exceeds(most);
    }
}
