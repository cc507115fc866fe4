package org.ecobureau.gateway.protect;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import java.util.Set;

/** Refuses questions about the schema where it is not told. */
public final class SchemaQuestions {

    private static final Set<String> FIELDS = Set.of("__schema", "__type");

    private SchemaQuestions() {}

    public static void refuse(Document document) {
        refuse((Node<?>) document);
    }

    private static void refuse(Node<?> node) {
        if (node instanceof Field field && FIELDS.contains(field.getName())) {
            throw new Refused("INTROSPECTION_DISABLED", field.getName() + ": not told here");
        }
        for (Node<?> child : node.getChildren()) {
            refuse(child);
        }
    }
}
