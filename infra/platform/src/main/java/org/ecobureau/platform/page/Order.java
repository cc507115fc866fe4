package org.ecobureau.platform.page;

import org.bson.Document;

/**
 * An order of a list, made total by the record's id.
 *
 * @param name of the order in the schema; cursors of one order do not fit another
 * @param field path in the document; present in every record of the list
 */
public record Order(String name, String field, boolean ascending) {

    Document sort(boolean backward, String identity) {
        int direction = ascending == backward ? -1 : 1;
        return new Document(field, direction).append(identity, direction);
    }

    /** The operator that selects what comes after a value in that direction. */
    String beyond(boolean backward) {
        return ascending == backward ? "$lt" : "$gt";
    }

    String tag() {
        return name + (ascending ? "+" : "-");
    }
}
