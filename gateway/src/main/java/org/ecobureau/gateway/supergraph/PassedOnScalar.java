package org.ecobureau.gateway.supergraph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** A scalar of the services: the gateway passes its values on as they are, the services judge them. */
final class PassedOnScalar implements Coercing<Object, Object> {

    private PassedOnScalar() {}

    static GraphQLScalarType of(ScalarTypeDefinition definition) {
        var description = definition.getDescription();
        return GraphQLScalarType.newScalar()
                .name(definition.getName())
                .description(description == null ? null : description.getContent())
                .definition(definition)
                .coercing(new PassedOnScalar())
                .build();
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Value<?> literal) {
            return literal;
        }
        throw new CoercingParseLiteralException("default: " + value + " (expected: a literal)");
    }
}
