package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for everything that comes into being. */
@ServiceIT
class CreationIT {

    /** @param list the query that shows what came into being */
    record Creation(String mutation, String list, Map<String, Object> input) {

        Map<String, Object> with(String name, Object value) {
            Map<String, Object> all = new HashMap<>(input);
            all.put(name, value);
            return all;
        }

        @Override
        public String toString() {
            return mutation;
        }
    }

    static Stream<Creation> documents() {
        return Stream.of(
                new Creation("applyForPermit", "permits", Map.of("siteName", "一厂区", "management", "SIMPLIFIED")),
                new Creation("fileRegistration", "registrations", Map.of("siteName", "一厂区")));
    }

    @Autowired
    GraphQlCaller caller;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void comesIntoBeingOncePerKey(Creation creation) {
        String code = desk.enterprise();
        Creation mine = of(creation, code);
        Map<String, Object> input =
                mine.with("idempotencyKey", UUID.randomUUID().toString());
        assertThat(desk.of(code)
                        .mutate(mine.mutation(), mine.with("validateOnly", true), "node { version } findings { code }")
                        .data(mine.mutation() + ".node.version")
                        .asInt())
                .isEqualTo(1);
        assertThat(count(mine, code)).isZero();

        String first = id(mine, code, input);
        assertThat(id(mine, code, input)).isEqualTo(first);
        assertThat(count(mine, code)).isEqualTo(1);

        Map<String, Object> other = new HashMap<>(input);
        other.put("siteName", "二厂区");
        assertThat(desk.of(code).mutate(mine.mutation(), other, "node { id }").errorCodes())
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void onePremisesHasOne(Creation creation) {
        String code = desk.enterprise();
        Creation mine = of(creation, code);
        id(mine, code, mine.input());
        Map<String, Object> twice = mine.with("siteName", " 一厂区 ");
        assertThat(desk.of(code).mutate(mine.mutation(), twice, "node { id }").errorCodes())
                .containsExactly(mine.mutation().startsWith("apply") ? "SITE_HAS_PERMIT" : "SITE_HAS_REGISTRATION");
        id(mine, code, mine.with("siteName", "二厂区"));
        assertThat(count(mine, code)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everythingThatIsWrongIsNamedAtOnce(Creation creation) {
        Map<String, Object> input = of(creation, "91430422MA4Q00016X").with("siteName", " ");
        input.put("town", "430421001");
        input.put("address", "路".repeat(201));
        assertThat(desk.county()
                        .mutate(creation.mutation(), input, "node { id }")
                        .errorCodes())
                .containsExactlyInAnyOrder("ENTERPRISE_UNKNOWN", "TOWN_UNKNOWN", "SITE_NAME_MISSING", "TEXT_TOO_LONG");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isForTheEnterpriseItselfAndForOfficers(Creation creation) {
        String code = desk.enterprise();
        Map<String, Object> input = of(creation, code).input();
        assertThat(caller.withoutToken()
                        .mutate(creation.mutation(), input, "node { id }")
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(caller.as(Role.CARRIER, code)
                        .mutate(creation.mutation(), input, "node { id }")
                        .errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
        assertThat(desk.of(desk.enterprise())
                        .mutate(creation.mutation(), input, "node { id }")
                        .errorCodes())
                .containsExactly("NOT_OWN_ENTERPRISE");
        id(of(creation, code), code, input);
        assertThat(desk.of(desk.enterprise())
                        .mutate(creation.mutation(), input, "node { id }")
                        .errorCodes())
                .as("nothing is said about the premises of others")
                .containsExactly("NOT_OWN_ENTERPRISE");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aClosedEnterpriseFilesNothing(Creation creation) {
        String code = desk.enterprise();
        desk.county()
                .mutate("closeEnterprise", Map.of("creditCode", code, "grounds", "注销"), "node { status }")
                .data("closeEnterprise.node.status");
        assertThat(desk.of(code)
                        .mutate(creation.mutation(), of(creation, code).input(), "node { id }")
                        .errorCodes())
                .containsExactly("ENTERPRISE_CLOSED");
    }

    @Test
    void onlyOfficersRegisterEnterprisesAndEachOnce() {
        String code = CreditCodes.next();
        Map<String, Object> input = Map.of("creditCode", code, "name", "甲厂", "town", "430422001", "industry", "30");
        assertThat(desk.of(code)
                        .mutate("registerEnterprise", input, "node { name }")
                        .errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
        GraphQlAnswer registered =
                desk.county().mutate("registerEnterprise", input, "node { name town { name } createdAt updatedAt }");
        assertThat(registered.text("registerEnterprise.node.town.name")).isEqualTo("云集街道");
        assertThat(registered.text("registerEnterprise.node.createdAt")).endsWith("+08:00");
        assertThat(desk.county()
                        .mutate("registerEnterprise", input, "node { name }")
                        .errorCodes())
                .containsExactly("ALREADY_EXISTS");
    }

    private static Creation of(Creation creation, String creditCode) {
        return new Creation(creation.mutation(), creation.list(), creation.with("creditCode", creditCode));
    }

    private String id(Creation creation, String code, Map<String, Object> input) {
        return desk.of(code).mutate(creation.mutation(), input, "node { id }").text(creation.mutation() + ".node.id");
    }

    private int count(Creation creation, String code) {
        return desk.of(code)
                .ask("{ %s { totalCount } }".formatted(creation.list()))
                .data(creation.list() + ".totalCount")
                .asInt();
    }
}
