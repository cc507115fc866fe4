package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens between the acceptance of an application and its decision.
 *
 * @param siteCheck null where the premises are not looked at
 * @param assessment null where no institution is asked
 * @param rectification null where nothing has to be put right
 * @param proceedings in the order in which they began; only the last may go on
 * @param extended whether the time for the decision was extended
 */
public record Review(
        @Nullable SiteCheck siteCheck,
        @Nullable TechnicalAssessment assessment,
        @Nullable Rectification rectification,
        List<Proceeding> proceedings,
        boolean extended) {

    static final Review NONE = new Review(null, null, null, List.of(), false);

    /**
     * The time that one part of a review took.
     *
     * @param to null while it goes on
     */
    private record Span(
            ReviewPart part, LocalDate from, @Nullable LocalDate to) {

        /** Whether a day, up to today, belongs to it; the day on which it began does not. */
        boolean holds(LocalDate day, LocalDate today) {
            return day.isAfter(from) && !day.isAfter(to == null ? today : to);
        }
    }

    public Review {
        proceedings = List.copyOf(proceedings);
    }

    Review with(SiteCheck check) {
        return new Review(check, assessment, rectification, proceedings, extended);
    }

    Review with(TechnicalAssessment assessed) {
        return new Review(siteCheck, assessed, rectification, proceedings, extended);
    }

    Review with(Rectification rectified) {
        return new Review(siteCheck, assessment, rectified, proceedings, extended);
    }

    Review with(List<Proceeding> held) {
        return new Review(siteCheck, assessment, rectification, held, extended);
    }

    Review asExtended() {
        return new Review(siteCheck, assessment, rectification, proceedings, true);
    }

    /** Whether a day is taken up by one of these parts; what goes on takes up the days until today. */
    boolean isTaken(LocalDate day, Set<ReviewPart> parts, LocalDate today) {
        return spans().stream().anyMatch(span -> parts.contains(span.part) && span.holds(day, today));
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        if (siteCheck != null) {
            spans.add(new Span(ReviewPart.SITE_CHECK, siteCheck.orderedOn(), siteCheck.checkedOn()));
        }
        if (assessment != null) {
            spans.add(new Span(ReviewPart.TECHNICAL_ASSESSMENT, assessment.orderedOn(), assessment.reportedOn()));
        }
        if (rectification != null) {
            spans.add(new Span(ReviewPart.RECTIFICATION, rectification.orderedOn(), rectification.reportedOn()));
        }
        proceedings.forEach(held -> spans.add(new Span(held.kind().part(), held.startedOn(), held.endedOn())));
        return spans;
    }
}
