package org.ecobureau.permits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.workflow.Workflow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The workflows of the documentation, on the running service. */
@ServiceIT
class WorkflowsIT {

    private static final Path PAGES = Path.of("../../infra/docs/workflows/permits");

    @Autowired
    GraphQlCaller caller;

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return List.copyOf(pages.sorted().toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void goesAsThePageSays(Path page) {
        new Workflow(page).run(caller);
    }
}
