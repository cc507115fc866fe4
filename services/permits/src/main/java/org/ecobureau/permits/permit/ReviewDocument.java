package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.ecobureau.platform.store.OptionalFields;
import org.jspecify.annotations.Nullable;

/** How the review of an application is kept, among the fields of the permit. */
final class ReviewDocument {

    private ReviewDocument() {}

    static void write(Review review, Document state) {
        state.append("extended", review.extended());
        SiteCheck check = review.siteCheck();
        if (check != null) {
            state.append("siteCheck", write(check));
        }
        TechnicalAssessment assessment = review.assessment();
        if (assessment != null) {
            state.append("assessment", write(assessment));
        }
        Rectification rectification = review.rectification();
        if (rectification != null) {
            state.append("rectification", write(rectification));
        }
        if (!review.proceedings().isEmpty()) {
            state.append(
                    "proceedings",
                    review.proceedings().stream().map(ReviewDocument::write).toList());
        }
    }

    static Review read(Document state) {
        return new Review(
                siteCheck(state.get("siteCheck")),
                assessment(state.get("assessment", Document.class)),
                rectification(state.get("rectification", Document.class)),
                state.getList("proceedings", Document.class, List.of()).stream()
                        .map(ReviewDocument::proceeding)
                        .toList(),
                state.getBoolean("extended"));
    }

    private static Document write(SiteCheck check) {
        Document document = new Document("orderedOn", check.orderedOn().toString())
                .append("officers", check.officers())
                .append("conforms", check.conforms());
        OptionalFields.put(document, "checkedOn", check.checkedOn());
        OptionalFields.put(document, "remarks", check.remarks());
        return document;
    }

    /** In records of the first releases it is no more than whether there was one. */
    private static @Nullable SiteCheck siteCheck(@Nullable Object stored) {
        if (!(stored instanceof Document document)) {
            return null;
        }
        return new SiteCheck(
                LocalDate.parse(document.getString("orderedOn")),
                OptionalFields.day(document, "checkedOn"),
                document.getList("officers", String.class),
                document.getBoolean("conforms"),
                document.getString("remarks"));
    }

    private static Document write(TechnicalAssessment assessment) {
        Document document = new Document("institution", assessment.institution())
                .append("orderedOn", assessment.orderedOn().toString())
                .append("favourable", assessment.favourable());
        OptionalFields.put(document, "reportedOn", assessment.reportedOn());
        OptionalFields.put(document, "remarks", assessment.remarks());
        return document;
    }

    private static @Nullable TechnicalAssessment assessment(@Nullable Document document) {
        return document == null
                ? null
                : new TechnicalAssessment(
                        document.getString("institution"),
                        LocalDate.parse(document.getString("orderedOn")),
                        OptionalFields.day(document, "reportedOn"),
                        document.getBoolean("favourable"),
                        document.getString("remarks"));
    }

    private static Document write(Rectification rectification) {
        Document document = new Document("orderedOn", rectification.orderedOn().toString())
                .append("dischargingSince", rectification.dischargingSince().toString())
                .append("until", rectification.until().toString())
                .append("demands", rectification.demands());
        OptionalFields.put(document, "reportedOn", rectification.reportedOn());
        OptionalFields.put(document, "report", rectification.report());
        return document;
    }

    private static @Nullable Rectification rectification(@Nullable Document document) {
        return document == null
                ? null
                : new Rectification(
                        requireDay(document, "orderedOn"),
                        requireDay(document, "dischargingSince"),
                        requireDay(document, "until"),
                        document.getString("demands"),
                        OptionalFields.day(document, "reportedOn"),
                        document.getString("report"));
    }

    private static Document write(Proceeding proceeding) {
        Document document = new Document("kind", proceeding.kind().name())
                .append("startedOn", proceeding.startedOn().toString());
        OptionalFields.put(document, "endedOn", proceeding.endedOn());
        OptionalFields.put(document, "outcome", proceeding.outcome());
        return document;
    }

    private static Proceeding proceeding(Document document) {
        return new Proceeding(
                ProceedingKind.valueOf(document.getString("kind")),
                requireDay(document, "startedOn"),
                OptionalFields.day(document, "endedOn"),
                document.getString("outcome"));
    }

    private static LocalDate requireDay(Document document, String name) {
        return Objects.requireNonNull(OptionalFields.day(document, name), name);
    }
}
