package org.ecobureau.dataset;

import java.net.URI;
import java.util.Map;

/**
 * Loads the records of 2020 through a gateway, and nothing where they are there already. Reads
 * {@code ECOBUREAU_ENDPOINT}, {@code ECOBUREAU_TOKEN_URI}, {@code ECOBUREAU_CLIENT_ID} and
 * {@code ECOBUREAU_CLIENT_SECRET}; or {@code ECOBUREAU_TOKEN} in place of the last three.
 */
public final class LoadCommand {

    private LoadCommand() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        try {
            DatasetLoader loader = new DatasetLoader(
                    URI.create(required(environment, "ECOBUREAU_ENDPOINT")), ClientCredentials.tokens(environment));
            if (loader.isLoaded()) {
                System.out.println("nothing to load: the register holds records already");
                return;
            }
            loader.load(LoadCommand::show);
            System.out.println("the records of 2020 are loaded");
        } catch (DatasetException e) {
            System.err.println("dataset: " + e.getMessage());
            System.exit(1);
        }
    }

    /** A line for every twentieth of the whole. */
    private static synchronized void show(int done, int total, String label) {
        int step = Math.max(1, total / 20);
        if (done % step == 0) {
            System.out.printf("%d of %d, %s%n", done, total, label);
        }
    }

    static String required(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new DatasetException(variable + ": nothing (expected: a value)");
        }
        return value;
    }
}
