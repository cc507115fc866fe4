package org.ecobureau.hazardouswaste.permitstate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A discharge permit or registration as far as it was told.
 *
 * @param news in their order; at least one
 */
public record KnownPermit(List<PermitNews> news) {

    public KnownPermit {
        news = news.stream()
                .sorted(Comparator.comparingLong(PermitNews::sequence))
                .toList();
    }

    /**
     * Whether it was in force on that day: by the news up to that day, within one of the terms told. A renewal that was
     * told ahead of its term leaves the earlier term in force.
     */
    public boolean isInForceOn(LocalDate day) {
        List<PermitNews> known =
                news.stream().filter(told -> !told.on().isAfter(day)).toList();
        return !known.isEmpty()
                && known.get(known.size() - 1).isActive()
                && known.stream().anyMatch(told -> told.hasTermOn(day));
    }

    public String number() {
        return latest().number();
    }

    public KnownPermitKind kind() {
        return latest().kind();
    }

    public String status() {
        return latest().status();
    }

    public LocalDate validFrom() {
        return latest().validFrom();
    }

    public @Nullable LocalDate validUntil() {
        return latest().validUntil();
    }

    public LocalDate on() {
        return latest().on();
    }

    private PermitNews latest() {
        return news.get(news.size() - 1);
    }
}
