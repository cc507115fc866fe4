package org.ecobureau.platform.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.ecobureau.vocabulary.time.BureauTime;

/** The three scalars of every subgraph. */
final class Scalars {

    private static final int LAST_YEAR = 9999;
    private static final int MOST_DIGITS = 1_000;

    /** As the library's, and no day that there never was, nor one of which nobody can count the years. */
    static final GraphQLScalarType DATE = ExtendedScalars.Date.transform(scalar -> scalar.coercing(new CarefulCoercing(
            ExtendedScalars.Date.getCoercing(),
            Function.identity(),
            text -> isSound(LocalDate.parse(text).getYear()),
            "a day, such as 2021-03-01")));

    /** As the library's, and instants are shown in the bureau's zone. */
    static final GraphQLScalarType DATE_TIME =
            ExtendedScalars.DateTime.transform(scalar -> scalar.coercing(new CarefulCoercing(
                    ExtendedScalars.DateTime.getCoercing(),
                    value -> value instanceof Instant instant ? BureauTime.local(instant) : value,
                    text -> isSound(OffsetDateTime.parse(text).getYear()),
                    "a moment with offset, such as 2021-03-01T09:00:00+08:00")));

    /** As the library's, but no number that would fill the memory once it is written out. */
    static final GraphQLScalarType DECIMAL = ExtendedScalars.newAliasedScalar("Decimal")
            .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
            .build()
            .transform(scalar -> scalar.coercing(new CarefulCoercing(
                    ExtendedScalars.GraphQLBigDecimal.getCoercing(),
                    Function.identity(),
                    Scalars::isSound,
                    "a number of at most " + MOST_DIGITS + " digits")));

    private Scalars() {}

    private static boolean isSound(int year) {
        return year > 0 && year <= LAST_YEAR;
    }

    private static boolean isSound(String text) {
        BigDecimal number = new BigDecimal(text);
        return Math.max(number.precision(), Math.abs((long) number.scale())) <= MOST_DIGITS;
    }
}
