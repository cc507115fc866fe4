package org.ecobureau.medicalwaste.round;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.medicalwaste.plant.PlantLicence;
import org.ecobureau.medicalwaste.plant.PlantLicences;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.springframework.stereotype.Component;

/** Judges whether waste may go to a plant, by what was heard of its operating licences. */
@Component
class PlantChecks {

    static final Citation LICENCE =
            Citation.of("medical-waste.plant.licence", "危险废物经营许可证管理办法（国务院令第408号）", null, LocalDate.of(2004, 7, 1));

    private final PlantLicences licences;

    PlantChecks(PlantLicences licences) {
        this.licences = licences;
    }

    /**
     * Warnings about a plant that may receive waste on that day: no licence of it is known.
     *
     * <p>Errors: {@code PLANT_SUSPENDED} when the only licences of the day are suspended ones.
     */
    List<Finding> check(String plant, LocalDate day) {
        List<PlantLicence> ofTheDay = licences.of(plant).stream()
                .filter(licence -> licence.covers(day))
                .toList();
        if (ofTheDay.isEmpty()) {
            return List.of(Finding.of(RoundProblem.PLANT_WITHOUT_LICENCE)
                    .with("plant", plant)
                    .with("day", day)
                    .at("plant")
                    .under(LICENCE));
        }
        if (ofTheDay.stream().allMatch(licence -> licence.isSuspendedOn(day))) {
            throw suspended(ofTheDay.get(0)).asProblem();
        }
        return List.of();
    }

    private static Finding suspended(PlantLicence licence) {
        String grounds = licence.grounds();
        return Finding.of(RoundProblem.PLANT_SUSPENDED)
                .with("number", licence.number())
                .with("since", licence.on())
                .with("grounds", grounds == null ? "—" : grounds)
                .under(LICENCE);
    }
}
