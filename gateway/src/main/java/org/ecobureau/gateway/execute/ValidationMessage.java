package org.ecobureau.gateway.execute;

import graphql.GraphQLError;
import java.util.regex.Pattern;

/** What is wrong with a document, with its values as they were written or not at all, never as objects of Java. */
final class ValidationMessage {

    private static final Pattern SIMPLE =
            Pattern.compile("(?:String|Int|Float|Boolean|Enum)Value\\{(?:value|name)='?([^'{}]*)'?}");

    private static final Pattern COMPOUND = Pattern.compile(
            " with value '(?:Object|Array)Value\\{.*?}'(?= (?:must|is not|is missing|contains) )", Pattern.DOTALL);

    private ValidationMessage() {}

    static String of(GraphQLError error) {
        return SIMPLE.matcher(COMPOUND.matcher(error.getMessage()).replaceAll(""))
                .replaceAll("$1");
    }
}
