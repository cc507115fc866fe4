package org.ecobureau.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.test.graphql.ServiceSchema;
import org.ecobureau.test.graphql.TestTokens;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * What holds for every mutation of a service alike. The service's own test names its mutations, and how what they need
 * is brought about.
 *
 * @param <S> brings records about, as an officer
 */
@ServiceIT
@TestInstance(Lifecycle.PER_CLASS)
public abstract class EveryMutation<S> extends EveryRequest {

    private static final List<Role> AUTHORITIES = List.of(Role.COUNTY_OFFICER, Role.PROVINCE);
    private static final String PAYLOAD = "node { id version } warnings { code field } findings { code field }";

    /**
     * One mutation.
     *
     * @param authorities which of the county and the province may do it
     * @param input makes what it needs and returns an input that is accepted
     * @param wrong fields that make the input wrong
     * @param refusal what is said then
     * @param stranger a role that may do this for an organisation of its own, and what another organisation is told;
     *     null where no organisation may
     */
    public record Mutation<S>(
            String name,
            Set<Role> authorities,
            Function<S, Map<String, Object>> input,
            Function<S, Map<String, Object>> wrong,
            String refusal,
            @Nullable Stranger stranger) {

        private Role actor() {
            return AUTHORITIES.stream()
                    .filter(authorities::contains)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An organisation that is no party of the record. */
    public record Stranger(Role role, String told) {}

    @Autowired
    private GraphQlCaller caller;

    /** Every mutation but the imports. */
    protected abstract Stream<Mutation<S>> mutations();

    protected abstract S scene(GraphQlCaller caller);

    /** A credit code that no other test has. */
    protected abstract String newOrganisation();

    protected final S scene() {
        return scene(caller);
    }

    protected final Session as(Role role) {
        return caller.as(role);
    }

    protected static GraphQlAnswer send(Session session, String mutation, Map<String, ?> input) {
        return session.ask(
                "mutation($input: %s!) { %s(input: $input) { %s } }"
                        .formatted(ServiceSchema.inputType(mutation), mutation, PAYLOAD),
                Map.of("input", input));
    }

    @Test
    void theSchemaHasNoOtherMutations() {
        assertThat(mutations().map(Mutation::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ServiceSchema.mutations().stream()
                        .filter(mutation -> !ServiceSchema.isImport(mutation))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aWrongInputIsRefusedWithItsReason(Mutation<S> mutation) {
        S scene = scene();

        GraphQlAnswer answer =
                act(mutation, wrong(mutation, scene, mutation.input().apply(scene)));

        assertThat(answer.errorCodes()).containsExactly(mutation.refusal());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aRepeatedKeyIsAnsweredAsBeforeAndAnotherInputUnderItIsRefused(Mutation<S> mutation) {
        Map<String, Object> keyed = with(
                mutation.input().apply(scene()),
                "idempotencyKey",
                UUID.randomUUID().toString());

        GraphQlAnswer first = act(mutation, keyed);
        GraphQlAnswer again = act(mutation, keyed);

        String node = mutation.name() + ".node";
        assertThat(again.data(node)).isEqualTo(first.data(node));
        assertThat(told(mutation, first)).isPositive();
        assertKept(mutation, first, told(mutation, first));
        GraphQlAnswer other = act(mutation, with(keyed, "validateOnly", false));
        assertThat(other.errorCodes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aDryRunSaysWhatWouldBeAndChangesNothing(Mutation<S> mutation) {
        S scene = scene();
        Map<String, Object> input = mutation.input().apply(scene);

        GraphQlAnswer wrong = act(mutation, with(wrong(mutation, scene, input), "validateOnly", true));
        assertThat(found(mutation, wrong)).containsExactly(mutation.refusal());
        GraphQlAnswer dry = act(mutation, with(input, "validateOnly", true));
        assertThat(dry.codes(mutation.name() + ".findings")).isEmpty();
        assertKept(mutation, dry, told(mutation, dry) - 1);
        GraphQlAnswer real = act(mutation, input);

        assertThat(told(mutation, real)).isEqualTo(told(mutation, dry));
        assertKept(mutation, real, told(mutation, real));
    }

    /** What a dry run found, or what was said where the input does not even make a command. */
    private List<String> found(Mutation<S> mutation, GraphQlAnswer answer) {
        return answer.errorCodes().isEmpty() ? answer.codes(mutation.name() + ".findings") : answer.errorCodes();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void nobodyActsWithoutATokenOrWithoutTheRoleOrOnARecordOfSomebodyElse(Mutation<S> mutation) {
        Map<String, Object> input = mutation.input().apply(scene());
        input.remove("at");

        assertThat(refused(caller.withoutToken(), mutation, input)).containsExactly("UNAUTHENTICATED");
        Session late = caller.withToken(TestTokens.expired(mutation.actor()));
        assertThat(send(late, mutation.name(), input).status()).isEqualTo(401);
        assertThat(refused(caller.as(Role.PUBLIC), mutation, input)).containsExactly("ROLE_NOT_ENTITLED");
        for (Role role : AUTHORITIES) {
            if (!mutation.authorities().contains(role)) {
                assertThat(refused(caller.as(role), mutation, input)).containsExactly("ROLE_NOT_ENTITLED");
            }
        }
        for (Role role : List.of(Role.ENTERPRISE, Role.HOSPITAL, Role.CARRIER, Role.OPERATOR)) {
            Stranger known = mutation.stranger();
            List<String> told = refused(caller.as(role, newOrganisation()), mutation, input);
            if (known != null && known.role() == role) {
                assertThat(told).containsExactly(known.told());
            } else {
                assertThat(told)
                        .as("%s", role)
                        .isNotEmpty()
                        .isSubsetOf("ROLE_NOT_ENTITLED", "NOT_FOUND", "NOT_THE_PARTY");
            }
        }
    }

    private List<String> refused(Session session, Mutation<S> mutation, Map<String, ?> input) {
        return send(session, mutation.name(), input).errorCodes();
    }

    final Stream<Mutation<S>> changes() {
        return mutations().filter(mutation -> ServiceSchema.changesARecord(mutation.name()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeOfAnOldVersionIsRefusedWithWhatHappenedSince(Mutation<S> mutation) {
        Map<String, Object> input = mutation.input().apply(scene());

        GraphQlAnswer refused = act(mutation, with(input, "expectedVersion", 0));

        assertThat(refused.errorCodes()).containsExactly("VERSION_CONFLICT");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("county_officer");
        int next = told(mutation, act(mutation, with(input, "validateOnly", true)));
        assertThat(told(mutation, act(mutation, with(input, "expectedVersion", next - 1))))
                .isEqualTo(next);
    }

    private GraphQlAnswer act(Mutation<S> mutation, Map<String, ?> input) {
        return send(caller.as(mutation.actor()), mutation.name(), input);
    }

    private Map<String, Object> wrong(Mutation<S> mutation, S scene, Map<String, ?> input) {
        Map<String, Object> wrong = new LinkedHashMap<>(input);
        wrong.putAll(mutation.wrong().apply(scene));
        return wrong;
    }

    private int told(Mutation<S> mutation, GraphQlAnswer answer) {
        return answer.data(mutation.name() + ".node.version").asInt();
    }

    /** In which version the record of an answer is kept, 0 for not at all; only entities are found by their id. */
    private void assertKept(Mutation<S> mutation, GraphQlAnswer answer, int version) {
        String type = ServiceSchema.nodeType(mutation.name());
        if (!ServiceSchema.isEntity(type)) {
            return;
        }
        JsonNode kept = caller.as(Role.COUNTY_OFFICER)
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { ... on %s { version } } }"
                                .formatted(type),
                        Map.of(
                                "of",
                                List.of(Map.of("__typename", type, "id", answer.text(mutation.name() + ".node.id")))))
                .data("_entities.0");
        assertThat(kept.isNull() ? 0 : kept.get("version").asInt()).isEqualTo(version);
    }

    private static Map<String, Object> with(Map<String, ?> input, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(input);
        changed.put(field, value);
        return changed;
    }
}
