package org.ecobureau.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * Bounds how many entities a request names, under however many aliases, with {@code TOO_MANY_REPRESENTATIONS}.
 *
 * @param limit of one request
 */
record RepresentationLimit(int limit) {

    void check(DataFetchingEnvironment environment) {
        List<?> representations = Objects.requireNonNull(environment.getArgument("representations"));
        AtomicInteger all =
                environment.getGraphQlContext().computeIfAbsent(RepresentationLimit.class, key -> new AtomicInteger());
        int sent = all.addAndGet(representations.size());
        if (sent > limit) {
            throw Finding.of(PlatformProblem.TOO_MANY_REPRESENTATIONS)
                    .with("sent", sent)
                    .with("limit", limit)
                    .asProblem();
        }
    }
}
