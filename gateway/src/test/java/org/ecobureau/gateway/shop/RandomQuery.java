package org.ecobureau.gateway.shop;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A valid query of random form: aliases, arguments, fragments, conditions on {@code $yes} and {@code $no}. */
public final class RandomQuery {

    private static final int DEPTH = 5;

    private final GraphQLSchema schema;
    private final Random random;
    private final int depth;
    private final List<String> fragments = new ArrayList<>();
    private int aliases;

    public RandomQuery(GraphQLSchema schema, Random random) {
        this(schema, random, DEPTH);
    }

    public RandomQuery(GraphQLSchema schema, Random random, int depth) {
        this.schema = schema;
        this.random = random;
        this.depth = depth;
    }

    public String text() {
        return text(false);
    }

    /** A query, or a mutation of one field or several. */
    public String text(boolean mutation) {
        var root = mutation ? schema.getMutationType() : schema.getQueryType();
        var query = (mutation ? "mutation" : "query")
                + "($yes:Boolean=true,$no:Boolean=false){all:__typename@include(if:$yes)@skip(if:$no) "
                + fields(root, depth) + "}";
        return query + String.join("", fragments);
    }

    private String selection(GraphQLNamedType type, int depth) {
        if (type instanceof GraphQLUnionType union) {
            return "__typename "
                    + fragments(
                            union.getTypes().stream()
                                    .map(GraphQLNamedType.class::cast)
                                    .toList(),
                            depth);
        }
        var own = fields((GraphQLFieldsContainer) type, depth);
        return type instanceof GraphQLInterfaceType
                ? own + " " + fragments(List.copyOf(schema.getImplementations((GraphQLInterfaceType) type)), depth)
                : own;
    }

    private String fragments(List<GraphQLNamedType> types, int depth) {
        return types.stream()
                .filter(type -> random.nextInt(3) > 0)
                .map(type -> fragment(type, depth))
                .collect(Collectors.joining(" "));
    }

    private String fragment(GraphQLNamedType type, int depth) {
        var fields = fields((GraphQLObjectType) type, depth);
        if (random.nextInt(3) > 0) {
            return "...on " + type.getName() + condition() + "{" + fields + "}";
        }
        var name = "F" + fragments.size();
        fragments.add("");
        fragments.set(
                Integer.parseInt(name.substring(1)),
                " fragment " + name + " on " + type.getName() + "{" + fields + "}");
        return "..." + name + condition();
    }

    private String fields(GraphQLFieldsContainer type, int depth) {
        var fields = type.getFieldDefinitions().stream()
                .filter(field -> depth > 1 || isLeaf(field))
                .filter(field -> random.nextInt(5) < (isLeaf(field) ? 2 : 1 + depth / 3))
                .map(field -> field(field, depth))
                .collect(Collectors.joining(" "));
        return fields.isEmpty() || random.nextInt(6) == 0 ? "__typename " + fields : fields;
    }

    /** Every field has an alias of its own, so that no two fields can contradict each other. */
    private String field(GraphQLFieldDefinition field, int depth) {
        return "a" + aliases++ + ":" + field.getName() + arguments(field) + condition()
                + (isLeaf(field) ? "" : "{" + selection(GraphQLTypeUtil.unwrapAll(field.getType()), depth - 1) + "}");
    }

    private String arguments(GraphQLFieldDefinition field) {
        var arguments = field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextBoolean())
                .map(argument -> argument.getName() + ":" + literal(argument))
                .collect(Collectors.joining(","));
        return arguments.isEmpty() ? "" : "(" + arguments + ")";
    }

    private String literal(GraphQLArgument argument) {
        var type = GraphQLTypeUtil.unwrapAll(argument.getType());
        if (type instanceof GraphQLEnumType enumeration) {
            var values = enumeration.getValues();
            return values.get(random.nextInt(values.size())).getName();
        }
        return switch (type.getName()) {
            case "Boolean" -> random.nextBoolean() ? "$yes" : "false";
            case "Int" -> argument.getName().equals("year") ? "2020" : String.valueOf(random.nextInt(5));
            default -> List.of("\"b1\"", "\"c1\"", "\"none\"").get(random.nextInt(3));
        };
    }

    private String condition() {
        return switch (random.nextInt(12)) {
            case 0 -> "@include(if:$yes)";
            case 1 -> "@skip(if:$no)";
            default -> "";
        };
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
    }
}
