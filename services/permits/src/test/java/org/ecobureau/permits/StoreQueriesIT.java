package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.servers.StoreCommands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceIT
class StoreQueriesIT {

    private static final String ALL_JOINS =
            "{ creditCode permits(first: 5) { totalCount nodes { number enterprise { name } } }"
                    + " registrations(first: 5) { totalCount nodes { number enterprise { name } } } }";

    @Autowired
    GraphQlCaller caller;

    @Autowired
    StoreCommands commands;

    @Test
    void aListCostsTheSameNumberOfQueriesHoweverLongItIs() throws Exception {
        Desk desk = new Desk(caller);
        List<String> codes =
                IntStream.range(0, 40).mapToObj(i -> desk.enterprise()).toList();
        StringBuilder permits =
                new StringBuilder("creditCode,siteName,management,issuingOffice,appliedAt,acceptedAt,decidedAt\n");
        StringBuilder registrations = new StringBuilder("creditCode,siteName,filedAt\n");
        String at = "2024-03-01T09:00:00+08:00";
        for (String code : codes) {
            permits.append("%s,一厂,KEY,CITY,%s,%s,%s\n".formatted(code, at, at, at));
            registrations.append("%s,二厂,%s\n".formatted(code, at));
        }
        desk.imported("importPermits", permits.toString());
        desk.imported("importRegistrations", registrations.toString());

        // The page; ids, then records, under each of the two joins; and the enterprises that each of them names.
        assertThat(queries(desk, "{ enterprises(first: 100) { nodes %s } }".formatted(ALL_JOINS)))
                .isLessThanOrEqualTo(7);

        String entities = "query($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise %s } }"
                .formatted(ALL_JOINS);
        assertThat(queries(desk, entities, codes)).isEqualTo(queries(desk, entities, codes.subList(0, 1)));
    }

    private int queries(Desk desk, String query) throws Exception {
        return commands.queriesDuring(
                        () -> assertThat(desk.officer().ask(query).errorCodes()).isEmpty())
                .size();
    }

    private int queries(Desk desk, String query, List<String> codes) throws Exception {
        List<Map<String, String>> of = codes.stream()
                .map(code -> Map.of("__typename", "Enterprise", "creditCode", code))
                .toList();
        return commands.queriesDuring(() -> {
                    GraphQlAnswer answer = desk.officer().ask(query, Map.of("of", of));
                    assertThat(answer.data("_entities").size()).isEqualTo(codes.size());
                    answer.data("_entities").forEach(enterprise -> {
                        assertThat(enterprise.at("/permits/totalCount").asInt()).isEqualTo(1);
                        assertThat(enterprise
                                        .at("/registrations/nodes/0/enterprise/name")
                                        .asString())
                                .isEqualTo("厂" + enterprise.get("creditCode").asString());
                    });
                })
                .size();
    }
}
