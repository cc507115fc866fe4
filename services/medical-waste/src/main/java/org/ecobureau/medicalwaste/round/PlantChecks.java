package org.ecobureau.medicalwaste.round;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.ecobureau.medicalwaste.plant.LicenceStanding;
import org.ecobureau.medicalwaste.plant.PlantLicences;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.springframework.stereotype.Component;

/** Judges whether waste may go to a plant, by what was heard of its operating licences. */
@Component
class PlantChecks {

    static final Citation LICENCE =
            Citation.of("medical-waste.plant.licence", "危险废物经营许可证管理办法（国务院令第408号）", "第十五条", LocalDate.of(2004, 7, 1));

    private final PlantLicences licences;

    PlantChecks(PlantLicences licences) {
        this.licences = licences;
    }

    /**
     * Warnings about a plant that may receive waste on that day: no licence of it is known whose term had begun.
     *
     * <p>Errors: {@code PLANT_SUSPENDED}, {@code PLANT_LICENCE_REVOKED}, {@code PLANT_LICENCE_EXPIRED} when none of its
     * licences was in force on that day, by the one that was closest to it.
     */
    List<Finding> check(String plant, LocalDate day) {
        return licences.of(plant).stream()
                .filter(licence -> licence.hasBegunBy(day))
                .map(licence -> licence.on(day))
                .min(Comparator.comparing(LicenceStanding::status))
                .map(PlantChecks::require)
                .orElseGet(() -> List.of(Finding.of(RoundProblem.PLANT_WITHOUT_LICENCE)
                        .with("plant", plant)
                        .with("day", day)
                        .at("plant")
                        .under(LICENCE)));
    }

    private static List<Finding> require(LicenceStanding licence) {
        return switch (licence.status()) {
            case ACTIVE -> List.of();
            case SUSPENDED -> throw refusal(RoundProblem.PLANT_SUSPENDED, licence);
            case REVOKED -> throw refusal(RoundProblem.PLANT_LICENCE_REVOKED, licence);
            case EXPIRED -> throw refusal(RoundProblem.PLANT_LICENCE_EXPIRED, licence);
        };
    }

    private static Problem refusal(RoundProblem problem, LicenceStanding licence) {
        String grounds = licence.grounds();
        return Finding.of(problem)
                .with("number", licence.number())
                .with("since", licence.since())
                .with("grounds", grounds == null ? "—" : grounds)
                .under(LICENCE)
                .asProblem();
    }
}
