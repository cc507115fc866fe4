package org.ecobureau.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.ecobureau.test.graphql.ServiceSchema;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.StateDiagram;

/**
 * The page of a service's state diagrams in {@code infra/docs/states}, made from the tables that the service works by.
 * {@code -Dpublish=true} writes it.
 */
final class StateDiagrams {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    private final List<Field> tables;

    private StateDiagrams(List<Field> tables) {
        this.tables = tables;
    }

    /** Of every constant that is such a table. */
    static StateDiagrams of(JavaClasses classes) {
        return new StateDiagrams(classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isEquivalentTo(ActionTable.class))
                .map(JavaField::reflect)
                .sorted(Comparator.comparing(field -> argument(field, 0).getSimpleName()))
                .toList());
    }

    void assertPublished() {
        Path page = docs().resolve("states").resolve(MODULE.getFileName() + ".md");
        try {
            if (Boolean.getBoolean("publish")) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, text());
            }
            assertThat(page)
                    .as("run `mvn -pl services/%s test -Dtest=ArchitectureTests -Dpublish=true` after a change"
                            .formatted(MODULE.getFileName()))
                    .exists()
                    .hasContent(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path docs() {
        for (Path directory = MODULE; directory != null; directory = directory.getParent()) {
            Path docs = directory.resolve("infra/docs");
            if (Files.isDirectory(docs)) {
                return docs;
            }
        }
        throw new AssertionError("no infra/docs above " + MODULE);
    }

    private String text() {
        StringBuilder text =
                new StringBuilder("<!-- Generated from the tables of actions in services/%s. Do not edit. -->\n"
                        .formatted(MODULE.getFileName()));
        text.append("# States · %s\n".formatted(MODULE.getFileName()));
        text.append("\n`=` leaves the state as it is. What else may stand in the way of an action is said by")
                .append(" `allowedActions` of the record.\n");
        tables.forEach(table -> append(table, text));
        return text.toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void append(Field field, StringBuilder text) {
        Class<?> aggregate = argument(field, 0);
        StateDiagram<?> diagram =
                new StateDiagram((ActionTable) value(field), argument(field, 1), StateDiagrams::words);
        String words = ServiceSchema.description(aggregate.getSimpleName(), null);
        text.append("\n## %s\n".formatted(aggregate.getSimpleName()));
        if (!words.isEmpty()) {
            text.append("\n").append(words).append("\n");
        }
        text.append("\n```mermaid\n")
                .append(diagram.mermaid())
                .append("```\n\n")
                .append(diagram.actions());
    }

    /** The words of the schema for a state, without what Mermaid would read as its own. */
    private static String words(Object state) {
        Enum<?> value = (Enum<?>) state;
        String all = ServiceSchema.description(value.getDeclaringClass().getSimpleName(), value.name());
        String chinese = all.replaceAll("^.*?(?=\\p{IsHan})", "");
        return (chinese.isEmpty() ? all : chinese).replaceAll("[\":;#]", "");
    }

    private static Class<?> argument(Field field, int index) {
        Type type = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[index];
        return (Class<?>) type;
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }
}
