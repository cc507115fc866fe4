package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.ecobureau.platform.store.OptionalFields;
import org.jspecify.annotations.Nullable;

/** How the course of an application, and of a request on a permit, is kept. */
final class CourseDocument {

    private CourseDocument() {}

    static void write(Application application, Document state) {
        state.append("appliedOn", application.appliedOn().toString());
        OptionalFields.put(state, "submittedOn", application.submittedOn());
        OptionalFields.put(state, "acceptedOn", application.acceptedOn());
        OptionalFields.put(state, "decidedOn", application.decidedOn());
        put(state, "missing", application.missing());
        put(state, "unmet", application.unmet());
        PublicNotice notice = application.notice();
        if (notice != null) {
            state.append("noticeFrom", notice.from().toString())
                    .append("noticeUntil", notice.until().toString());
        }
        ReviewDocument.write(application.review(), state);
    }

    static Application application(Document state) {
        return new Application(
                LocalDate.parse(state.getString("appliedOn")),
                OptionalFields.day(state, "submittedOn"),
                names(state, "missing", ApplicationItem.class),
                notice(state),
                OptionalFields.day(state, "acceptedOn"),
                ReviewDocument.read(state),
                OptionalFields.day(state, "decidedOn"),
                names(state, "unmet", GrantCondition.class));
    }

    static Document write(PendingRequest request) {
        Document document = new Document("kind", request.kind().name())
                .append("appliedOn", request.appliedOn().toString());
        OptionalFields.put(document, "content", request.content());
        put(document, "missing", request.missing());
        return document;
    }

    /** A permit of the first releases has nothing but the day of its renewal application. */
    static @Nullable PendingRequest request(Document state) {
        Document document = state.get("request", Document.class);
        if (document != null) {
            return new PendingRequest(
                    PendingRequest.Kind.valueOf(document.getString("kind")),
                    LocalDate.parse(document.getString("appliedOn")),
                    EditionDocument.content(document),
                    names(document, "missing", ApplicationItem.class));
        }
        LocalDate renewal = OptionalFields.day(state, "renewalAppliedOn");
        return renewal == null ? null : new PendingRequest(PendingRequest.Kind.RENEWAL, renewal, null, Set.of());
    }

    private static @Nullable PublicNotice notice(Document state) {
        LocalDate from = OptionalFields.day(state, "noticeFrom");
        LocalDate until = OptionalFields.day(state, "noticeUntil");
        return from == null || until == null ? null : new PublicNotice(from, until);
    }

    private static void put(Document document, String name, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            document.append(name, values.stream().map(Enum::name).sorted().toList());
        }
    }

    private static <E extends Enum<E>> Set<E> names(Document document, String name, Class<E> type) {
        Set<E> read = EnumSet.noneOf(type);
        document.getList(name, String.class, List.of()).forEach(value -> read.add(Enum.valueOf(type, value)));
        return read;
    }
}
