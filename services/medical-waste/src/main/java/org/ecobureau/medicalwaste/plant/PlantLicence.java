package org.ecobureau.medicalwaste.plant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A plant's operating licence as far as it was told.
 *
 * @param news in their order; at least one
 */
public record PlantLicence(List<LicenceNews> news) {

    public PlantLicence {
        news = news.stream()
                .sorted(Comparator.comparingLong(LicenceNews::sequence))
                .toList();
    }

    /** Whether its term had begun by that day. */
    public boolean hasBegunBy(LocalDate day) {
        return !day.isBefore(news.get(0).validFrom());
    }

    /** Where it stood on a day of its term or after it: as the news up to that day say, in force before the first. */
    public LicenceStanding on(LocalDate day) {
        return news.stream()
                .filter(told -> !told.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(told -> told.standing(day))
                .orElseGet(this::granted);
    }

    private LicenceStanding granted() {
        LicenceNews first = news.get(0);
        return new LicenceStanding(first.number(), LicenceStatus.ACTIVE, first.validFrom(), null);
    }
}
