package org.ecobureau.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads values as a library does, refuses some that the library lets pass, and names what is wrong with a value in words
 * of its own: the library's tell of classes.
 */
final class CarefulCoercing implements Coercing<Object, Object> {

    private static final int SHOWN = 40;

    private final Coercing<?, ?> library;
    private final Function<Object, Object> shown;
    private final Function<String, Boolean> sound;
    private final String expected;

    /**
     * @param shown how a value is shown, before the library writes it
     * @param sound whether a value, as text, is taken; it may also throw a {@link DateTimeException}
     */
    CarefulCoercing(
            Coercing<?, ?> library, Function<Object, Object> shown, Function<String, Boolean> sound, String expected) {
        this.library = library;
        this.shown = shown;
        this.sound = sound;
        this.expected = expected;
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return Objects.requireNonNull(library.serialize(shown.apply(value), context, locale));
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        try {
            if (sound.apply(value.toString())) {
                return Objects.requireNonNull(library.parseValue(value, context, locale));
            }
        } catch (CoercingParseValueException
                | DateTimeException
                | ArithmeticException
                | NumberFormatException refused) {
            // Told below.
        }
        throw new CoercingParseValueException(refusal(value.toString()));
    }

    @Override
    public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text = text(value);
        try {
            if (sound.apply(text)) {
                return Objects.requireNonNull(library.parseLiteral(value, variables, context, locale));
            }
        } catch (CoercingParseLiteralException
                | DateTimeException
                | ArithmeticException
                | NumberFormatException refused) {
            // Told below.
        }
        throw new CoercingParseLiteralException(refusal(text));
    }

    private static String text(Value<?> value) {
        if (value instanceof StringValue string) {
            return Objects.requireNonNullElse(string.getValue(), "");
        }
        if (value instanceof FloatValue number) {
            return number.getValue().toString();
        }
        return value instanceof IntValue number ? number.getValue().toString() : "a list or object";
    }

    private String refusal(String value) {
        String shownValue = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return "%s (expected: %s)".formatted(shownValue, expected);
    }
}
