package org.ecobureau.dataset;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Brings the records of 2020 into the bureau's services through the imports that they offer to everybody, with the dates
 * on which things happened. A load that broke off is carried on by another one: what was taken is not taken again.
 */
public final class DatasetLoader {

    private static final int FILES_AT_ONCE = 3;
    private static final String STATE = """
            query Loaded($first: String!) {
              enterprises(first: 1) { totalCount }
              enterprise(creditCode: $first) { creditCode }
              villages(first: 1) { totalCount }
            }
            """;

    private final GatewayClient gateway;
    private final Patience patience;
    private final List<ImportFile> files;

    /**
     * @param endpoint of the gateway, such as {@code http://127.0.0.1:8080/graphql}
     * @param token asked before every request, without {@code Bearer}; of a caller with the roles COUNTY_OFFICER,
     *     CITY_OFFICER and PROVINCE
     */
    public DatasetLoader(URI endpoint, Supplier<String> token) {
        this(new GatewayClient(endpoint, token), Patience.USUAL, Dataset.hengnan2020());
    }

    DatasetLoader(GatewayClient gateway, Patience patience, List<ImportFile> files) {
        this.gateway = gateway;
        this.patience = patience;
        this.files = files;
    }

    /**
     * Whether there is nothing left to load: the records are there down to the last file, or the register holds those of
     * somebody else.
     *
     * @throws DatasetException when the gateway or a service stays out of reach
     */
    public boolean isLoaded() {
        ImportFile first = files.get(0);
        ImportFile last = files.get(files.size() - 1);
        String firstCode = first.records().get(0).split(",", 2)[0];
        JsonNode state = Asking.patiently(gateway, patience, STATE, Map.of("first", firstCode));
        boolean foreign =
                count(state, "enterprises") > 0 && !state.path("enterprise").isObject();
        return foreign || count(state, "villages") >= last.records().size();
    }

    private static int count(JsonNode state, String list) {
        return state.path(list).path("totalCount").asInt(0);
    }

    /**
     * Loads every file, those of one stage side by side; returns when all records were accepted.
     *
     * @throws DatasetException when a record is refused (names file, line and finding) or a service stays out of reach
     */
    public void load(LoadProgress progress) {
        Tally tally = new Tally(total(), progress);
        ExecutorService threads = Executors.newFixedThreadPool(FILES_AT_ONCE);
        try {
            files.stream()
                    .map(ImportFile::stage)
                    .distinct()
                    .sorted()
                    .forEach(stage -> loadStage(stage, tally, threads));
        } finally {
            threads.shutdownNow();
        }
    }

    private int total() {
        return files.stream().mapToInt(file -> file.records().size()).sum();
    }

    private void loadStage(int stage, Tally tally, ExecutorService threads) {
        CompletionService<Void> running = new ExecutorCompletionService<>(threads);
        List<ImportFile> together =
                files.stream().filter(file -> file.stage() == stage).toList();
        for (ImportFile file : together) {
            running.submit(
                    () -> new FileImport(gateway, patience, file).run(count -> tally.add(count, file.label())), null);
        }
        for (int left = together.size(); left > 0; left--) {
            await(running);
        }
    }

    private static void await(CompletionService<Void> running) {
        try {
            running.take().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatasetException("interrupted while loading", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DatasetException expected) {
                throw expected;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Counts what was taken, over all threads. */
    private static final class Tally {

        private final int total;
        private final LoadProgress progress;
        private int done;

        Tally(int total, LoadProgress progress) {
            this.total = total;
            this.progress = progress;
        }

        synchronized void add(int count, String label) {
            done += count;
            progress.moved(done, total, label);
        }
    }
}
