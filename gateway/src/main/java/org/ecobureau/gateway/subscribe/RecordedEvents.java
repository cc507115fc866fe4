package org.ecobureau.gateway.subscribe;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of all events, which some service keeps. */
public interface RecordedEvents {

    /**
     * What the record has behind a place, or since a moment.
     *
     * @param after a place of the record
     * @param since a moment, where there is no place
     * @param headers of the subscriber, for whom the record decides what it tells
     * @throws IOException when the record cannot be read now
     */
    Page read(@Nullable String after, @Nullable Instant since, Map<String, String> headers) throws IOException;

    /**
     * A stretch of the record.
     *
     * @param next place up to which it goes
     * @param more whether there is more behind it
     */
    record Page(List<Recorded> events, String next, boolean more) {}

    /**
     * An event with its place in the record.
     *
     * @param event a CloudEvent
     */
    record Recorded(String place, Map<String, @Nullable Object> event) {}
}
