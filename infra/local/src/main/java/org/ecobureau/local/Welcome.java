package org.ecobureau.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecobureau.vocabulary.lifecycle.Role;

/** What the user needs to begin: addresses, tokens and a first query. */
final class Welcome {

    private static final String QUERY =
            "{ annualReport(year: 2020) { permits { issued keyManaged simplified } medicalWaste { collected { value unit } } } }";

    private static final String SUBSCRIPTION = "subscription { domainEvents { type happenedAt parties { name } } }";

    private final URI endpoint;
    private final Path tokenFiles;
    private final Map<Role, String> tokens = new LinkedHashMap<>();

    Welcome(URI endpoint, DevelopmentTokens tokens, Path tokenFiles) {
        this.endpoint = endpoint;
        this.tokenFiles = tokenFiles;
        for (Role role : Role.values()) {
            this.tokens.put(role, tokens.of(role));
        }
    }

    /** Puts each token into a file of its own, for use in commands. */
    void writeTokens() {
        try {
            Files.createDirectories(tokenFiles);
            for (Map.Entry<Role, String> token : tokens.entrySet()) {
                SigningKeys.writePrivately(tokenFiles.resolve(token.getKey().name()), token.getValue());
            }
        } catch (IOException e) {
            throw new LaunchFailure("cannot write the tokens to %s: %s".formatted(tokenFiles, e.getMessage()), e);
        }
    }

    void print(PrintStream out) {
        out.printf(
                "%nEcoBureau is running.%n  GraphQL   %s%n  GraphiQL  %s%n", endpoint, endpoint.resolve("/graphiql"));
        out.printf(
                "%nDevelopment tokens, for %d hours, also as files in %s.%n"
                        + "In GraphiQL's headers: {\"Authorization\": \"Bearer TOKEN\"}%n",
                DevelopmentTokens.VALIDITY.toHours(), tokenFiles);
        tokens.forEach((role, token) -> {
            String organisation = ExampleOrganisation.of(role);
            out.printf("  %s%s%n    %s%n", role, organisation == null ? "" : " of " + organisation, token);
        });
        out.printf(
                "%nA first query:%n  curl -s %s -H 'Content-Type: application/json' \\%n"
                        + "    -H \"Authorization: Bearer $(cat %s)\" \\%n    -d '{\"query\": \"%s\"}'%n",
                endpoint, tokenFiles.resolve(Role.COUNTY_OFFICER.name()), QUERY);
        out.printf(
                "%nA first subscription, which shows what happens while it runs:%n"
                        + "  curl -N %s -H 'Accept: text/event-stream' -H 'Content-Type: application/json' \\%n"
                        + "    -H \"Authorization: Bearer $(cat %s)\" \\%n    -d '{\"query\": \"%s\"}'%n",
                endpoint, tokenFiles.resolve(Role.COUNTY_OFFICER.name()), SUBSCRIPTION);
        out.printf("%nCtrl-C stops everything; data stays.%n");
        out.flush();
    }
}
