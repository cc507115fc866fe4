package org.ecobureau.dataset;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/** Takes one file to its import, chunk after chunk, until every record was accepted. */
final class FileImport {

    private final GatewayClient gateway;
    private final Patience patience;
    private final ImportFile file;
    private final ChunkSize chunk = new ChunkSize();

    FileImport(GatewayClient gateway, Patience patience, ImportFile file) {
        this.gateway = gateway;
        this.patience = patience;
        this.file = file;
    }

    /**
     * Imports the file.
     *
     * @param accepted hears the size of each chunk
     * @throws DatasetException when a record is refused, or the service stays out of reach
     */
    void run(IntConsumer accepted) {
        int done = 0;
        while (done < file.records().size()) {
            int count = importSome(done);
            accepted.accept(count);
            done += count;
        }
    }

    /** Imports the next records, fewer after each failure; answers how many. */
    private int importSome(int start) {
        Patience.Pauses pauses = patience.new Pauses();
        while (true) {
            int count = Math.min(chunk.records(), file.records().size() - start);
            String failure = tryToImport(start, count);
            if (failure.isEmpty()) {
                return count;
            }
            chunk.failed();
            pauses.pauseOrGiveUp(file.name() + ".csv: " + failure);
        }
    }

    /** Imports these records; answers why they may be tried again, or nothing when they were accepted. */
    private String tryToImport(int start, int count) {
        long before = System.nanoTime();
        GatewayAnswer answer;
        try {
            answer = gateway.ask(document(), Map.of("input", input(start, count)));
        } catch (GatewayUnreachable unreachable) {
            return String.valueOf(unreachable.getMessage());
        }
        if (answer.isUnavailable()) {
            return answer.complaint();
        }
        requireAccepted(answer, start);
        chunk.taken(Duration.ofNanos(System.nanoTime() - before));
        return "";
    }

    private String document() {
        return "mutation Load($input: ImportInput!) { result: " + file.mutation()
                + "(input: $input) { accepted results(status: REJECTED) { line findings { code field message } } } }";
    }

    /** A line's content is part of its key, so a record that was taken before is not taken again. */
    private Map<String, String> input(int start, int count) {
        return Map.of("csv", file.csv(start, count), "idempotencyKey", "hengnan-2020/" + file.name());
    }

    private void requireAccepted(GatewayAnswer answer, int start) {
        if (!answer.errors().isEmpty()) {
            throw new DatasetException(file.mutation() + " refuses " + file.name() + ".csv: " + answer.complaint());
        }
        JsonNode refused = answer.data().path("result").path("results");
        if (refused.size() > 0) {
            JsonNode first = refused.get(0);
            throw new DatasetException("%s.csv, line %d: %s%s"
                    .formatted(
                            file.name(),
                            start + first.path("line").asInt(),
                            findings(first),
                            refused.size() > 1 ? " (and " + (refused.size() - 1) + " more lines)" : ""));
        }
    }

    private static String findings(JsonNode line) {
        StringBuilder text = new StringBuilder();
        for (JsonNode finding : line.path("findings")) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(finding.path("code").asString(""))
                    .append(' ')
                    .append(finding.path("field").asString(""))
                    .append(": ")
                    .append(finding.path("message").asString(""));
        }
        return text.toString();
    }
}
