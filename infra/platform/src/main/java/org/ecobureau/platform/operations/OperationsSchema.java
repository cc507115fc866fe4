package org.ecobureau.platform.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The parts of the schema that every service has, with the service's name in their root fields. */
final class OperationsSchema {

    private static final String FOLDER = "graphql-operations/";
    private static final String PLACEHOLDER = "SERVICE_";

    private OperationsSchema() {}

    static Resource of(String service, String part) throws IOException {
        String text = new ClassPathResource(FOLDER + part).getContentAsString(StandardCharsets.UTF_8);
        return new ByteArrayResource(
                text.replace(PLACEHOLDER, prefix(service)).getBytes(StandardCharsets.UTF_8), FOLDER + part);
    }

    /** The service's name as fields begin: {@code hazardousWaste}. */
    static String prefix(String service) {
        return Pattern.compile("-(.)").matcher(service).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
