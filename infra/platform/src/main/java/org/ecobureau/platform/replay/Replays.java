package org.ecobureau.platform.replay;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.platform.replay.QueueSender.Letter;
import tools.jackson.databind.json.JsonMapper;

/** Asks other services to say things again: to fill a gap, or to build a projection anew. */
public final class Replays {

    private final QueueSender sender;
    private final JsonMapper json;

    Replays(QueueSender sender, JsonMapper json) {
        this.sender = sender;
        this.json = json;
    }

    /**
     * Leaves the request with the broker; the answer comes over the queue that it names, whenever the other service
     * runs.
     *
     * @throws IOException when the broker did not take it; it may be asked again
     */
    public void request(String publisher, ReplayRequest request) throws IOException {
        sender.send(
                Topology.replayQueue(publisher),
                List.of(new Letter(
                        UUID.randomUUID().toString(),
                        "replay-request",
                        "application/json",
                        json.writeValueAsString(request))));
    }
}
