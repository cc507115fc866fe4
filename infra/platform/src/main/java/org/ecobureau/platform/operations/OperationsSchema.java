package org.ecobureau.platform.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The operations part of the schema, with the service's name in its root fields. */
final class OperationsSchema {

    private static final String TEMPLATE = "graphql-operations/operations.graphqls";
    private static final String PLACEHOLDER = "SERVICE_";

    private OperationsSchema() {}

    static Resource of(String service) throws IOException {
        String text = new ClassPathResource(TEMPLATE).getContentAsString(StandardCharsets.UTF_8);
        return new ByteArrayResource(
                text.replace(PLACEHOLDER, prefix(service)).getBytes(StandardCharsets.UTF_8), TEMPLATE);
    }

    /** The service's name as fields begin: {@code hazardousWaste}. */
    static String prefix(String service) {
        return Pattern.compile("-(.)").matcher(service).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
