package org.ecobureau.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.ecobureau.vocabulary.time.BureauTime;

/** The three scalars of every subgraph. */
final class Scalars {

    static final GraphQLScalarType DATE = ExtendedScalars.Date;

    /** As the library's, but no number that would fill the memory once it is written out. */
    static final GraphQLScalarType DECIMAL = ExtendedScalars.newAliasedScalar("Decimal")
            .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
            .build()
            .transform(scalar -> scalar.coercing(new BoundedDecimal()));

    /** As the library's, and instants are shown in the bureau's zone. */
    static final GraphQLScalarType DATE_TIME =
            ExtendedScalars.DateTime.transform(scalar -> scalar.coercing(new BureauDateTime()));

    private static final int MOST_DIGITS = 1_000;
    private static final String TOO_LONG = "a number of more than " + MOST_DIGITS + " digits";

    private Scalars() {}

    private static final class BoundedDecimal implements Coercing<Object, Object> {

        private final Coercing<?, ?> library = ExtendedScalars.GraphQLBigDecimal.getCoercing();

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return Objects.requireNonNull(library.serialize(value, context, locale));
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            Object read = Objects.requireNonNull(library.parseValue(value, context, locale));
            if (isTooLong(read)) {
                throw new CoercingParseValueException(TOO_LONG);
            }
            return read;
        }

        @Override
        public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            Object read = Objects.requireNonNull(library.parseLiteral(value, variables, context, locale));
            if (isTooLong(read)) {
                throw new CoercingParseLiteralException(TOO_LONG);
            }
            return read;
        }

        private static boolean isTooLong(Object read) {
            return read instanceof BigDecimal number
                    && Math.max(number.precision(), Math.abs((long) number.scale())) > MOST_DIGITS;
        }
    }

    private static final class BureauDateTime implements Coercing<Object, Object> {

        private final Coercing<?, ?> library = ExtendedScalars.DateTime.getCoercing();

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return Objects.requireNonNull(library.serialize(
                    value instanceof Instant instant ? BureauTime.local(instant) : value, context, locale));
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            return Objects.requireNonNull(library.parseValue(value, context, locale));
        }

        @Override
        public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return Objects.requireNonNull(library.parseLiteral(value, variables, context, locale));
        }
    }
}
