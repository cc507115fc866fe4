package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.servers.StoreCommands;
import org.ecobureau.test.servers.StoreCommands.StoreCommand;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register as it was, and what changed in it. */
@ServiceIT
class TimeIT {

    private static final String PERMIT = "{ permit(id: \"%s\", asOf: \"%s\") { status version enterprise { name }"
            + " history { action } allowedActions { action allowed } } }";

    @Autowired
    GraphQlCaller caller;

    @Autowired
    StoreCommands commands;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void aPermitReadsAsItStoodAndSoDoesItsEnterprise() {
        String id = desk.accepted();
        String code = desk.holder("permit", id);
        String then = updatedAt(id);
        desk.county().mutate("grantPermit", Map.of("id", id), "node { id }").text("grantPermit.node.id");
        desk.county()
                .mutate("renameEnterprise", Map.of("creditCode", code, "name", "新名"), "node { name }")
                .text("renameEnterprise.node.name");

        GraphQlAnswer past = desk.county().ask(PERMIT.formatted(id, then));
        assertThat(past.text("permit.status")).isEqualTo("ACCEPTED");
        assertThat(past.text("permit.enterprise.name")).isEqualTo("厂" + code);
        assertThat(past.data("permit.history").size())
                .isEqualTo(past.data("permit.version").asInt());
        assertThat(past.data("permit.allowedActions").toString())
                .contains("{\"action\":\"GRANT\",\"allowed\":true}")
                .doesNotContain("SUSPEND");

        GraphQlAnswer present = desk.county().ask(PERMIT.formatted(id, updatedAt(id)));
        assertThat(present.text("permit.status")).isEqualTo("ACTIVE");
        GraphQlAnswer before = desk.county().ask(PERMIT.formatted(id, "2020-01-01T00:00:00+08:00"));
        assertThat(before.data("permit").isNull()).isTrue();
    }

    @Test
    void listsAndWhatHangsOnThemReadAsTheyStood() {
        String id = desk.submitted();
        String code = desk.holder("permit", id);
        String then = updatedAt(id);
        desk.county().mutate("acceptPermitApplication", Map.of("id", id), "node { id }");
        String permits =
                "{ permits(filter: {creditCode: \"%s\", status: SUBMITTED}, asOf: \"%s\") { totalCount nodes { id status } } }";
        GraphQlAnswer list = desk.county().ask(permits.formatted(code, then));
        assertThat(list.data("permits.totalCount").asInt()).isEqualTo(1);
        assertThat(list.text("permits.nodes.0.status")).isEqualTo("SUBMITTED");
        assertThat(desk.county()
                        .ask(permits.formatted(code, updatedAt(id)))
                        .data("permits.totalCount")
                        .asInt())
                .isZero();
        assertThat(desk.county()
                        .ask("{ enterprise(creditCode: \"%s\", asOf: \"%s\") { permits { nodes { status } } } }"
                                .formatted(code, then))
                        .text("enterprise.permits.nodes.0.status"))
                .isEqualTo("SUBMITTED");
        assertThat(desk.of(CreditCodes.next())
                        .ask(permits.formatted(code, then))
                        .data("permits.totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void aRecordThatAnotherServiceNamesReadsAsItStood() {
        String id = desk.accepted();
        String code = desk.holder("permit", id);
        String then = updatedAt(id);
        desk.county().mutate("grantPermit", Map.of("id", id), "node { id }").text("grantPermit.node.id");
        desk.county()
                .mutate("renameEnterprise", Map.of("creditCode", code, "name", "新名"), "node { name }")
                .text("renameEnterprise.node.name");

        String references = "query($of: [_Any!]!) { _entities(representations: $of) {"
                + " ... on Enterprise { name asOf(moment: \"%1$s\") { name permits { nodes { status } } } }"
                + " ... on Permit { status asOf(moment: \"%1$s\") { status version }"
                + " before: asOf(moment: \"2020-01-01T00:00:00+08:00\") { status } } } }";
        Map<String, Object> of = Map.of(
                "of",
                List.of(
                        Map.of("__typename", "Enterprise", "creditCode", code),
                        Map.of("__typename", "Permit", "id", id)));
        GraphQlAnswer answer = desk.county().ask(references.formatted(then), of);
        assertThat(answer.text("_entities.0.name")).isEqualTo("新名");
        assertThat(answer.text("_entities.0.asOf.name")).isEqualTo("厂" + code);
        assertThat(answer.text("_entities.0.asOf.permits.nodes.0.status")).isEqualTo("ACCEPTED");
        assertThat(answer.text("_entities.1.status")).isEqualTo("ACTIVE");
        assertThat(answer.text("_entities.1.asOf.status")).isEqualTo("ACCEPTED");
        assertThat(answer.data("_entities.1.before").isNull()).isTrue();
        GraphQlAnswer stranger = desk.of(CreditCodes.next()).ask(references.formatted(then), of);
        assertThat(stranger.body()).doesNotContain("ACCEPTED").doesNotContain("厂" + code);
    }

    /** However many permits have been granted since, with ends that nobody knew of then. */
    @Test
    void theListByTheEndOfTheTermBeginsWithTheFurthestThatWasKnown() throws Exception {
        String permit = desk.granted();
        String then = updatedAt(permit);
        for (int times = 0; times < 3; times++) {
            desk.county()
                    .mutate("applyForPermitRenewal", Map.of("id", permit), "node { id }")
                    .data("applyForPermitRenewal.node.id");
            desk.county()
                    .mutate("renewPermit", Map.of("id", permit), "node { validUntil }")
                    .data("renewPermit.node.validUntil");
        }
        String byEnd = "{ permits(orderBy: {field: VALID_UNTIL, direction: DESC}, first: 1, asOf: \"%s\")"
                + " { nodes { validUntil } } }";
        String renewed = desk.county().ask(byEnd.formatted(updatedAt(permit))).text("permits.nodes.0.validUntil");

        AtomicReference<String> known = new AtomicReference<>();
        List<StoreCommand> queries = commands.queriesDuring(
                () -> known.set(desk.county().ask(byEnd.formatted(then)).text("permits.nodes.0.validUntil")));

        assertThat(known.get()).isLessThan(renewed);
        assertThat(queries)
                .filteredOn(query -> query.collection().equals("permits_versions"))
                .singleElement()
                .extracting(StoreCommand::text, InstanceOfAssertFactories.STRING)
                .contains("{\"state.validUntil\": {\"$lte\": \"" + known.get() + "\"}}");
    }

    @Test
    void fieldsTellTheirHistoryAndTheChainIsSound() {
        String id = desk.suspended();
        GraphQlAnswer fields = desk.county()
                .ask(
                        "{ permitsFieldHistory(type: \"permit\", id: \"%s\", path: \"status\") { before after reason action actor } }"
                                .formatted(id));
        assertThat(fields.data("permitsFieldHistory.0").toString())
                .isEqualTo("{\"before\":\"ACTIVE\",\"after\":\"SUSPENDED\",\"reason\":\"拒不改正\",\"action\":\"SUSPEND\","
                        + "\"actor\":\"county_officer\"}");
        assertThat(fields.data("permitsFieldHistory").size()).isEqualTo(4);
        String chain = "{ permitsAuditChain(type: \"%s\", id: \"%s\") { intact brokenAt entries head } }";
        GraphQlAnswer audit = desk.county().ask(chain.formatted("permit", id));
        assertThat(audit.data("permitsAuditChain.intact").asBoolean()).isTrue();
        assertThat(audit.data("permitsAuditChain.entries").asInt()).isEqualTo(4);
        assertThat(desk.county().ask(chain.formatted("note", id)).errorCodes()).containsExactly("RECORD_TYPE_UNKNOWN");
        assertThat(desk.of(CreditCodes.next())
                        .ask(chain.formatted("permit", id))
                        .errorCodes())
                .containsExactly("NOT_FOUND");
        assertThat(caller.withoutToken().ask(chain.formatted("permit", id)).errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void theFutureIsRefused() {
        assertThat(caller.as(Role.PROVINCE)
                        .ask("{ permits(asOf: \"2999-01-01T00:00:00+08:00\") { totalCount } }")
                        .errorCodes())
                .containsExactly("AS_OF_IN_FUTURE");
    }

    private String updatedAt(String id) {
        return desk.officer()
                .ask("{ permit(id: \"%s\") { updatedAt } }".formatted(id))
                .text("permit.updatedAt");
    }
}
