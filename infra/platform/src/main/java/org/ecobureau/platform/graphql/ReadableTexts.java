package org.ecobureau.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a mutation is told where a text in it, at any depth, cannot be seen whole, with {@code TEXT_INVISIBLE} at
 * each such text. Files in an input are read by whoever takes them apart.
 */
final class ReadableTexts {

    private static final int MOST_FINDINGS = 100;
    private static final Map<String, String> FILES = Map.of("ImportInput", "csv", "ImportFileInput", "content");

    private final Findings findings = new Findings();

    private ReadableTexts() {}

    static void check(DataFetchingEnvironment environment) {
        ReadableTexts texts = new ReadableTexts();
        environment.getFieldDefinition().getArguments().forEach(argument -> {
            String file =
                    FILES.get(GraphQLTypeUtil.unwrapAll(argument.getType()).getName());
            Object value = environment.getArgument(argument.getName());
            // What is wrong with an input is told without the name of the one argument that everything has.
            texts.look(argument.getName().equals("input") ? "" : argument.getName(), value, file);
        });
        texts.findings.throwIfAny();
    }

    private void look(String path, @Nullable Object value, @Nullable String file) {
        if (findings.size() >= MOST_FINDINGS) {
            return;
        }
        if (value instanceof String text) {
            VisibleText.check(path, text, findings);
        } else if (value instanceof Map<?, ?> input) {
            input.forEach((name, each) -> {
                if (!name.equals(file)) {
                    look(within(path, name), each, null);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                look(within(path, i), list.get(i), null);
            }
        }
    }

    private static String within(String path, Object step) {
        return path.isEmpty() ? step.toString() : path + "." + step;
    }
}
