package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.test.graphql.ServiceSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What anyone may see without a token, and that it is all. */
@ServiceIT
class PublicRegisterIT {

    /** The fields that are open to everybody. */
    private static final Set<String> OPEN =
            Set.of("publicPermit", "publicRegistration", "publicPermits", "publicRegistrations", "verifyPermit");

    private static final String PERMITS =
            "{ publicPermits(filter: %s) { totalCount nodes { number enterpriseName siteName status decidedOn"
                    + " town { name } issuer validUntil } } }";

    @Autowired
    GraphQlCaller caller;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    private Session anyone() {
        return caller.withoutToken();
    }

    @Test
    void aGrantedPermitIsSeenByAnyoneByItsNumberAndInTheList() {
        String id = desk.granted();
        GraphQlAnswer own = desk.officer().ask("{ permit(id: \"" + id + "\") { number creditCode } }");
        String number = own.text("permit.number");
        GraphQlAnswer found = anyone().ask("{ publicPermit(number: \"" + number + "\") { creditCode status issuer } }");
        assertThat(found.text("publicPermit.creditCode")).isEqualTo(own.text("permit.creditCode"));
        assertThat(found.text("publicPermit.status")).isEqualTo("ACTIVE");
        GraphQlAnswer listed =
                anyone().ask(PERMITS.formatted("{creditCode: \"" + own.text("permit.creditCode") + "\"}"));
        assertThat(listed.text("publicPermits.nodes.0.number")).isEqualTo(number);
        assertThat(listed.text("publicPermits.nodes.0.enterpriseName")).isEqualTo("厂" + own.text("permit.creditCode"));
        GraphQlAnswer byName = anyone().ask(PERMITS.formatted(
                "{name: \"%s\", town: \"430422001\"}".formatted(own.text("permit.creditCode"))));
        assertThat(byName.data("publicPermits.totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void anApplicationIsSeenOnlyOnceItIsDecided() {
        String submitted = desk.submitted();
        String holder = desk.holder("permit", submitted);
        String ofHolder = PERMITS.formatted("{creditCode: \"" + holder + "\"}");
        assertThat(anyone().ask(ofHolder).data("publicPermits.totalCount").asInt())
                .isZero();
        String accepted = desk.accepted();
        desk.county()
                .mutate("refusePermit", Map.of("id", accepted, "grounds", "不符合要求"), "node { status }")
                .text("refusePermit.node.status");
        GraphQlAnswer refused =
                anyone().ask(PERMITS.formatted("{creditCode: \"" + desk.holder("permit", accepted) + "\"}"));
        assertThat(refused.text("publicPermits.nodes.0.status")).isEqualTo("REFUSED");
        assertThat(refused.data("publicPermits.nodes.0.number").isNull()).isTrue();
    }

    @Test
    void aRegistrationIsSeenByAnyone() {
        String id = desk.registered();
        String number = desk.officer()
                .ask("{ registration(id: \"" + id + "\") { number } }")
                .text("registration.number");
        GraphQlAnswer answer = anyone().ask("{ publicRegistration(number: \"" + number + "\") { siteName status }"
                + " publicRegistrations(filter: {creditCode: \"" + number.substring(0, 18) + "\"}) {"
                + " nodes { number enterpriseName } } }");
        assertThat(answer.text("publicRegistration.siteName")).isEqualTo("养殖场");
        assertThat(answer.text("publicRegistrations.nodes.0.number")).isEqualTo(number);
    }

    @Test
    void thePublicAsksForPagesAndNotForEverything() {
        assertThat(anyone().ask("{ publicPermits(first: 51, filter: {name: \"厂\", town: \"1\"}) { nodes { number } } }")
                        .errorCodes())
                .containsExactly("PUBLIC_PAGE_SIZE", "PUBLIC_NAME_SHORT", "TOWN_UNKNOWN");
        assertThat(anyone().ask("{ publicPermit(number: \"x\") { number } }")
                        .data("publicPermit")
                        .isNull())
                .isTrue();
    }

    static Stream<String> closedQueries() {
        return ServiceSchema.queries().stream()
                .filter(field -> !OPEN.contains(field))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("closedQueries")
    void everyOtherQueryAsksForAToken(String field) {
        GraphQlAnswer answer = anyone().ask(ServiceSchema.smallest("query", field));
        assertThat(answer.errorCodes()).as(answer.body()).contains("UNAUTHENTICATED");
        assertThat(answer.partial(field).isMissingNode()
                        || answer.partial(field).isNull())
                .as(answer.body())
                .isTrue();
    }

    static Stream<String> mutations() {
        return ServiceSchema.mutations().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void everyMutationAsksForAToken(String field) {
        GraphQlAnswer answer = anyone().ask(ServiceSchema.smallest("mutation", field));
        assertThat(answer.errorCodes()).as(answer.body()).contains("UNAUTHENTICATED");
    }

    @Test
    void noEntityIsHandedOutWithoutAToken() {
        String permit = desk.granted();
        String registration = desk.registered();
        String enterprise = desk.holder("permit", permit);
        List<Map<String, String>> of = List.of(
                Map.of("__typename", "Permit", "id", permit),
                Map.of("__typename", "Registration", "id", registration),
                Map.of("__typename", "Enterprise", "creditCode", enterprise));
        GraphQlAnswer answer = anyone().ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { __typename } }", Map.of("of", of));
        assertThat(answer.partial("_entities").valueStream().allMatch(each -> each.isNull()))
                .as(answer.body())
                .isTrue();
    }
}
