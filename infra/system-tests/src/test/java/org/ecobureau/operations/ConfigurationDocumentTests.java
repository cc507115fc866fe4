package org.ecobureau.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code infra/docs/configuration.md} tells every setting of every application, with the defaults that hold. The tables
 * are written from what the applications declare: {@code -Dpublish=true} writes them anew.
 */
class ConfigurationDocumentTests {

    private static final Path DOCUMENT = Repository.of("infra/docs/configuration.md");
    private static final String MARK = "<!-- From here on written by ConfigurationDocumentTests. -->\n";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z_]+)(?::([^}]*)?)?}");
    private static final Map<String, String> EXAMPLES = Map.of(
            "java.time.Duration", "45s",
            "java.lang.Integer", "20",
            "java.lang.Long", "2000000",
            "java.lang.Boolean", "false",
            "org.springframework.util.unit.DataSize", "20MB",
            "java.net.URI", "https://example.org",
            "java.nio.file.Path", "/etc/ecobureau",
            "java.util.List<java.lang.String>", "a,b");

    @Test
    void theTablesTellWhatTheApplicationsDeclare() throws Exception {
        String document = Files.readString(DOCUMENT);
        String head = document.substring(0, document.indexOf(MARK) + MARK.length());
        String expected = head + tables();

        if (Boolean.getBoolean("publish")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("write it anew with -Dpublish=true")
                .isEqualTo(expected);
    }

    @Test
    void everyVariableThatAnApplicationReadsStandsInTheFirstTableWithItsDefault() throws Exception {
        String document = Files.readString(DOCUMENT);
        for (Path file : configurations()) {
            Matcher variables = VARIABLE.matcher(Files.readString(file));
            while (variables.find()) {
                assertThat(document)
                        .as("%s in %s", variables.group(1), file)
                        .containsPattern("(?m)^\\| `" + variables.group(1) + "` \\|");
            }
        }
    }

    @Test
    void theGatewayNamesNoMoreEntitiesInACallThanAServiceTakes() throws Exception {
        String tables = tables();
        int sent = fallback(tables, "ECOBUREAU_GATEWAY_CALLS_REPRESENTATIONS");

        assertThat(sent).isPositive().isLessThanOrEqualTo(fallback(tables, "ECOBUREAU_REQUESTS_REPRESENTATIONS"));
    }

    private static int fallback(String tables, String variable) {
        Matcher row = Pattern.compile("(?m)^\\| `" + variable + "` \\|[^|]*\\| `?(\\d+)`? \\|")
                .matcher(tables);
        assertThat(row.find()).as(variable).isTrue();
        return Integer.parseInt(row.group(1));
    }

    private static List<Path> configurations() {
        List<Path> files = new ArrayList<>(List.of(Repository.of("infra/platform/src/main/resources/platform.yml")));
        Repository.APPLICATIONS.forEach(
                each -> files.add(Repository.module(each).resolve("src/main/resources/application.yml")));
        return files;
    }

    private static String tables() throws IOException {
        StringBuilder text = new StringBuilder();
        Map<String, String> platform = values(Repository.of("infra/platform/src/main/resources/platform.yml"));
        table(text, "Every service", Repository.of("infra/platform"), platform);
        for (String application : Repository.APPLICATIONS) {
            Path module = Repository.module(application);
            table(text, application, module, values(module.resolve("src/main/resources/application.yml")));
        }
        return text.toString();
    }

    private static void table(StringBuilder text, String title, Path module, Map<String, String> values)
            throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Path metadata = module.resolve("target/classes/META-INF/spring-configuration-metadata.json");
        if (Files.exists(metadata)) {
            for (JsonNode property :
                    new JsonMapper().readTree(Files.readString(metadata)).path("properties")) {
                String name = property.path("name").asString();
                // What is set from a variable of another name stands in the first table.
                if (name.startsWith("ecobureau.")
                        && !values.getOrDefault(name, "").startsWith("${")) {
                    rows.put(name, row(name, property, values));
                }
            }
        }
        if (!rows.isEmpty()) {
            text.append("\n### ")
                    .append(title)
                    .append("\n\n| variable | meaning | default | example |\n|---|---|---|---|\n");
            rows.values().forEach(text::append);
        }
    }

    private static String row(String name, JsonNode property, Map<String, String> values) {
        String type = property.path("type").asString();
        String fallback = values.getOrDefault(name, written(property.path("defaultValue")));
        String example = fallback.matches("\\d{1,9}")
                ? String.valueOf(2 * Long.parseLong(fallback))
                : EXAMPLES.getOrDefault(type, fallback);
        return "| `%s` | %s | %s | %s |%n"
                .formatted(
                        type.startsWith("java.util.Map") ? "--" + name + "[…]" : variable(name),
                        meaning(property),
                        quoted(fallback),
                        quoted(example))
                .replace(System.lineSeparator(), "\n");
    }

    private static String meaning(JsonNode property) {
        String description = property.path("description").asString("").strip();
        String[] name = property.path("name").asString().split("\\.");
        String words = name.length > 3 ? name[name.length - 2] + " " + name[name.length - 1] : name[name.length - 1];
        String meaning = words.replace('-', ' ') + (description.isEmpty() ? "" : ": " + description);
        return meaning.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|");
    }

    private static String written(JsonNode value) {
        if (value.isArray()) {
            return String.join(",", value.valueStream().map(JsonNode::asString).toList());
        }
        return value.asString("");
    }

    private static String quoted(String value) {
        return value.isBlank() ? "" : "`" + value + "`";
    }

    private static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What a configuration file sets, later documents before earlier ones. */
    private static Map<String, String> values(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (PropertySource<?> document :
                new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file))) {
            for (String name : ((EnumerablePropertySource<?>) document).getPropertyNames()) {
                values.put(name, String.valueOf(document.getProperty(name)));
            }
        }
        return values;
    }
}
