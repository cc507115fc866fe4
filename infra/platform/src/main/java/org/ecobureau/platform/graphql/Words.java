package org.ecobureau.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecobureau.vocabulary.problem.Term;

/**
 * The Chinese words for values of closed lists in messages: their own, else those that end their descriptions in the
 * service's schema, which calls an enum as the code does.
 */
final class Words implements Function<Enum<?>, String> {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}.*$");

    private final GraphQLSchema schema;

    Words(GraphQLSchema schema) {
        this.schema = schema;
    }

    static Words of(DataFetchingEnvironment environment) {
        return new Words(environment.getGraphQLSchema());
    }

    @Override
    public String apply(Enum<?> value) {
        return value instanceof Term term ? term.chinese() : described(value);
    }

    private String described(Enum<?> value) {
        GraphQLEnumValueDefinition definition =
                schema.getType(value.getDeclaringClass().getSimpleName()) instanceof GraphQLEnumType type
                        ? type.getValue(value.name())
                        : null;
        Matcher chinese =
                CHINESE.matcher(definition == null ? "" : Objects.requireNonNullElse(definition.getDescription(), ""));
        return chinese.find() ? chinese.group() : value.name();
    }
}
