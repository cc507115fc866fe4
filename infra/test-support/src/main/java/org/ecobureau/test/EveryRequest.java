package org.ecobureau.test;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** What holds for every request to a service, as its schema defines what can be asked. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class EveryRequest {

    private static final Set<String> TEXTS = Set.of("String", "ID");
    private static final Set<String> FILES = Set.of("ImportInput.csv", "ImportFileInput.content");
    private static final List<String> HIDDEN = List.of("甲\u202E乙", "甲\u200B", "\u0000", "\uFFFF");

    @Autowired
    private GraphQlSource source;

    @Autowired
    private GraphQlCaller requests;

    /** Fills every text of a mutation with one of which a part is invisible, and asks for all of them to be told. */
    @TestFactory
    Stream<DynamicTest> everyTextOfAMutationIsRefusedWhereAPartOfItIsInvisible() {
        return source.schema().getMutationType().getFieldDefinitions().stream()
                .map(mutation -> DynamicTest.dynamicTest(
                        mutation.getName(), () -> HIDDEN.forEach(hidden -> assertRefused(mutation, hidden))));
    }

    @Test
    void aRequestNamesABoundedNumberOfEntities() {
        Session officer = requests.as(Role.COUNTY_OFFICER);

        assertThat(naming(officer, 1000, 0).errorCodes()).doesNotContain("TOO_MANY_REPRESENTATIONS");
        assertThat(naming(officer, 10_000, 0).errorCodes()).containsOnly("TOO_MANY_REPRESENTATIONS");
        GraphQlAnswer both = naming(officer, 1000, 1);
        assertThat(both.errorCodes()).contains("TOO_MANY_REPRESENTATIONS");
        assertThat(both.json().toString()).contains("1001 representations of entities (expected: at most 1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | body | not JSON",
                "'  ' | body | not JSON",
                "{\"query\": | body | not JSON, at line 1, column 10",
                "{\"query\": \"{ __typename }\"} {} | body | not JSON",
                "null | body | null",
                "[] | body | an array",
                "[{\"query\": \"{ __typename }\"}] | body | an array",
                "5 | body | 5",
                "\"{ __typename }\" | body | a text",
                "{} | query | missing",
                "{\"query\": null} | query | missing",
                "{\"query\": 5} | query | 5",
                "{\"query\": {}} | query | an object",
                "{\"query\": \"{ __typename }\", \"variables\": []} | variables | an array",
                "{\"query\": \"{ __typename }\", \"variables\": \"x\"} | variables | a text",
                "{\"query\": \"{ __typename }\", \"extensions\": 1} | extensions | 1",
                "{\"query\": \"{ __typename }\", \"operationName\": true} | operationName | true",
            })
    void whatIsNoRequestIsToldWhatItIs(String body, String field, String actual) {
        GraphQlAnswer answer = requests.withoutToken().post(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errorCodes()).containsExactly("BAD_REQUEST");
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.at("/extensions/field").asString()).isEqualTo(field);
        assertThat(error.at("/extensions/facts/actual").asString()).startsWith(actual);
        assertThat(error.path("message").asString()).contains("(expected: a");
    }

    @Test
    void membersThatAreNullOrUnknownAreNone() {
        assertThat(requests.withoutToken()
                        .post("{\"query\": \"{ __typename }\", \"operationName\": null, \"variables\": null,"
                                + " \"extensions\": null, \"more\": [1]}")
                        .text("__typename"))
                .isEqualTo("Query");
    }

    /** Entities of no type, so that whatever lets them pass has no work with them. */
    private static GraphQlAnswer naming(Session session, int first, int second) {
        Map<String, String> entity = Map.of("__typename", "Nothing");
        return session.ask(
                "query($a: [_Any!]!, $b: [_Any!]!) { a: _entities(representations: $a) { __typename }"
                        + " b: _entities(representations: $b) { __typename } }",
                Map.of("a", Collections.nCopies(first, entity), "b", Collections.nCopies(second, entity)));
    }

    private void assertRefused(GraphQLFieldDefinition mutation, String hidden) {
        List<String> places = new ArrayList<>();
        Map<String, Object> variables = new LinkedHashMap<>();
        List<String> declared = new ArrayList<>();
        List<String> given = new ArrayList<>();
        mutation.getArguments().forEach(argument -> {
            String name = argument.getName();
            variables.put(name, value(argument.getType(), name.equals("input") ? "" : name, hidden, places, Set.of()));
            declared.add("$" + name + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
            given.add(name + ": $" + name);
        });
        if (places.isEmpty()) {
            return;
        }
        GraphQlAnswer answer = requests.as(Role.COUNTY_OFFICER)
                .ask(
                        "mutation(%s) { %s(%s)%s }"
                                .formatted(
                                        String.join(", ", declared),
                                        mutation.getName(),
                                        String.join(", ", given),
                                        GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(mutation.getType()))
                                                ? ""
                                                : " { __typename }"),
                        variables);

        assertThat(answer.errorCodes()).as("%s", answer.json()).containsOnly("TEXT_INVISIBLE");
        JsonNode told = answer.json().at("/errors/0/extensions");
        assertThat(
                        told.has("findings")
                                ? told.get("findings").valueStream().map(each -> each.get("field"))
                                : Stream.of(told.get("field")))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(places);
    }

    /** A value with all that its type can have, once where types contain themselves; places of texts are noted. */
    private static Object value(
            GraphQLType type, String path, String hidden, List<String> places, Set<GraphQLType> within) {
        GraphQLType present = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(present)) {
            return List.of(value(GraphQLTypeUtil.unwrapOne(present), within(path, "0"), hidden, places, within));
        }
        if (present instanceof GraphQLInputObjectType input) {
            Set<GraphQLType> further = new HashSet<>(within);
            further.add(input);
            Map<String, Object> fields = new LinkedHashMap<>();
            input.getFieldDefinitions().stream()
                    .filter(field -> !further.contains(GraphQLTypeUtil.unwrapAll(field.getType())))
                    .forEach(field -> {
                        String name = field.getName();
                        fields.put(
                                name,
                                FILES.contains(input.getName() + "." + name)
                                        ? ""
                                        : value(field.getType(), within(path, name), hidden, places, further));
                    });
            return fields;
        }
        if (present instanceof GraphQLEnumType words) {
            return words.getValues().get(0).getName();
        }
        String name = ((GraphQLNamedType) present).getName();
        if (TEXTS.contains(name)) {
            places.add(path);
            return hidden;
        }
        return scalar(name);
    }

    private static Object scalar(String name) {
        return switch (name) {
            case "Int", "Float", "Decimal" -> 1;
            case "Boolean" -> true;
            case "Date" -> "2020-12-17";
            case "DateTime" -> "2020-12-17T09:00:00+08:00";
            default -> throw new IllegalStateException(name);
        };
    }

    private static String within(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }
}
