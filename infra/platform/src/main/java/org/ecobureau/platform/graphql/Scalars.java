package org.ecobureau.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.util.Locale;
import org.ecobureau.vocabulary.time.BureauTime;

/** The three scalars of every subgraph. */
final class Scalars {

    static final GraphQLScalarType DATE = ExtendedScalars.Date;

    static final GraphQLScalarType DECIMAL = ExtendedScalars.newAliasedScalar("Decimal")
            .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
            .build();

    /** As the library's, and instants are shown in the bureau's zone. */
    static final GraphQLScalarType DATE_TIME =
            ExtendedScalars.DateTime.transform(scalar -> scalar.coercing(new BureauDateTime()));

    private Scalars() {}

    private static final class BureauDateTime implements Coercing<Object, Object> {

        private final Coercing<?, ?> library = ExtendedScalars.DateTime.getCoercing();

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return java.util.Objects.requireNonNull(library.serialize(
                    value instanceof Instant instant ? BureauTime.local(instant) : value, context, locale));
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            return java.util.Objects.requireNonNull(library.parseValue(value, context, locale));
        }

        @Override
        public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return java.util.Objects.requireNonNull(library.parseLiteral(value, variables, context, locale));
        }
    }
}
