package org.ecobureau.platform.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import org.bson.Document;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A message that no handler could take.
 *
 * @param id of the event; a digest of the message where it has none
 * @param message as it came
 * @param reason of the last failure
 * @param decisions what operators did about it, oldest first
 */
public record DeadLetter(
        String id,
        String type,
        String message,
        int attempts,
        String reason,
        OffsetDateTime parkedAt,
        DeadLetterState state,
        List<Decision> decisions) {

    /** One entry of the audit. */
    public record Decision(
            DeadLetterState state,
            String by,
            OffsetDateTime at,
            @Nullable String grounds) {

        private static Decision read(Document document) {
            return new Decision(
                    DeadLetterState.valueOf(document.getString("state")),
                    document.getString("by"),
                    BureauTime.local(document.getDate("at").toInstant()),
                    document.getString("grounds"));
        }
    }

    static DeadLetter read(Document document) {
        return new DeadLetter(
                document.getString("_id"),
                document.getString("type"),
                document.getString("message"),
                document.getInteger("attempts"),
                document.getString("reason"),
                BureauTime.local(document.getDate("parkedAt").toInstant()),
                DeadLetterState.valueOf(document.get("state", DeadLetterState.PARKED.name())),
                document.getList("decisions", Document.class, List.of()).stream()
                        .map(Decision::read)
                        .toList());
    }
}
