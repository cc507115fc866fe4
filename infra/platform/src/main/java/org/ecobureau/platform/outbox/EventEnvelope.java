package org.ecobureau.platform.outbox;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent 1.0 in structured JSON; component names are the attribute names on the wire.
 *
 * @param id {@code aggregate/record/sequence}
 * @param source {@code /ecobureau/} and the service that says it
 * @param type stable name with its major version; the routing key too
 * @param subject id of the record it happened to
 * @param time when it happened
 * @param sequence number of the event within its record, from 1, without gaps
 * @param recordedtime when it was said
 * @param partitionkey {@code aggregate/record}: events of one key are in order
 * @param correlationid of the command behind it
 */
public record EventEnvelope<T>(
        String specversion,
        String id,
        String source,
        String type,
        @Nullable String subject,
        OffsetDateTime time,
        String datacontenttype,
        long sequence,
        OffsetDateTime recordedtime,
        String partitionkey,
        @Nullable String correlationid,
        T data) {

    /** The media type of the structured form. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";
}
