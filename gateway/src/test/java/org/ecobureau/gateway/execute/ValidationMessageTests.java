package org.ecobureau.gateway.execute;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationMessageTests {

    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
            type Query { permits(filter: Filter, tags: [Int]): String }
            input Filter { town: String, kind: Kind, notice: Notice }
            input Notice { from: String!, until: String }
            enum Kind { KEY SIMPLIFIED }
            """));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{notice: {from: \"2026-01-01\", to: \"2026-01-11\"}} | "
                        + "argument 'filter.notice' contains a field not in 'Notice': 'to'",
                "{notice: {until: \"' must not be null\"}} | "
                        + "argument 'filter.notice' is missing required fields '[from]'",
                "{notice: {from: null}} | argument 'filter.notice.from' with value 'NullValue{}' must not be null",
                "{town: 5} | argument 'filter.town' with value '5' is not a valid 'String' - "
                        + "Expected an AST type of 'StringValue' but it was a 'IntValue'",
                "{kind: HEAVY} | argument 'filter.kind' with value 'HEAVY' is not a valid 'Kind' - "
                        + "Literal value not in allowable values for enum 'Kind' - 'HEAVY'",
                "{town: {name: \"x\"}} | argument 'filter.town' is not a valid 'String' - "
                        + "Expected an AST type of 'StringValue' but it was a 'ObjectValue'",
            })
    void tellsWhatIsWrongAndNothingOfJava(String filter, String message) {
        var document = Parser.parse("{ permits(filter: %s) }".formatted(filter));
        assertThat(new Validator().validateDocument(SCHEMA, document, Locale.ENGLISH))
                .singleElement()
                .extracting(ValidationMessage::of)
                .isEqualTo("Validation error (WrongType@[permits]) : " + message);
    }
}
