package org.ecobureau.test.servers;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * After each class of a service's tests: every query that the service has sent so far has its index. A service opts in
 * with the file {@code index-exceptions.txt} among its test resources, a line for each exception and the reason above it:
 *
 * <pre>
 * # Why what is fixed there is enough without an index that holds all of the query.
 * collection field
 * </pre>
 */
public final class IndexCheck implements TestExecutionListener {

    private static final String EXCEPTIONS = "/index-exceptions.txt";

    @Override
    public void afterTestClass(TestContext test) throws IOException {
        try (InputStream exceptions = IndexCheck.class.getResourceAsStream(EXCEPTIONS)) {
            if (exceptions != null && test.hasApplicationContext()) {
                check(
                        test.getApplicationContext(),
                        new String(exceptions.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .toList());
            }
        }
    }

    private static void check(ApplicationContext context, List<String> exceptions) {
        List<String> unanswered =
                context.getBean(IndexedQueries.class).unanswered(context.getBean(MongoDatabase.class), exceptions);
        if (!unanswered.isEmpty()) {
            throw new AssertionError("queries without an index:\n" + String.join("\n", unanswered));
        }
    }
}
