package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every set of filters of a list is asked for, so that the check of indexes sees its query. */
@ServiceIT
class ListFiltersIT {

    private static final List<String> PERMITS =
            List.of("creditCode: \"x\"", "status: ACTIVE", "management: KEY", "town: \"430422001\"");
    private static final List<String> REGISTRATIONS =
            List.of("creditCode: \"x\"", "status: ACTIVE", "town: \"430422001\"");
    private static final List<String> ENTERPRISES =
            List.of("name: \"建材\"", "status: ACTIVE", "town: \"430422001\"", "industry: \"30\"");

    @Autowired
    GraphQlCaller caller;

    static Stream<String> lists() {
        return Stream.of(
                        subsets(PERMITS).map("permits(filter: {%s})"::formatted),
                        PERMITS.stream()
                                .map("permits(filter: {%s}, orderBy: {field: VALID_UNTIL, direction: ASC})"::formatted),
                        PERMITS.stream()
                                .map(("permits(filter: {%s}, orderBy: {field: VALID_UNTIL, direction: DESC},"
                                        + " asOf: \"2021-01-01T00:00:00+08:00\")")::formatted),
                        subsets(REGISTRATIONS).map("registrations(filter: {%s})"::formatted),
                        subsets(ENTERPRISES).map("enterprises(filter: {%s})"::formatted))
                .flatMap(lists -> lists);
    }

    private static Stream<String> subsets(List<String> filters) {
        List<String> subsets = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << filters.size(); chosen++) {
            List<String> subset = new ArrayList<>();
            for (int i = 0; i < filters.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    subset.add(filters.get(i));
                }
            }
            subsets.add(String.join(", ", subset));
        }
        return subsets.stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everySetOfFiltersIsAnswered(String list) {
        assertThat(caller.as(Role.COUNTY_OFFICER)
                        .ask("{ " + list + " { nodes { __typename } } }")
                        .errorCodes())
                .isEmpty();
    }
}
