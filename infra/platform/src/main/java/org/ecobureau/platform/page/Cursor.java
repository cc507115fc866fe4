package org.ecobureau.platform.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;

/** A place in an ordered list: the sort value and the id of the record beside it. */
record Cursor(Object value, String id) {

    private static final int LONGEST = 1_000;

    static Cursor of(Document document, Order order, String identity) {
        return new Cursor(at(document, order.field()), document.getString(identity));
    }

    String encode(Order order) {
        String json = new Document("o", order.tag())
                .append("v", value)
                .append("i", id)
                .toJson();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor in that text, or {@code CURSOR_INVALID} when it was not made by a list in this order. */
    static Cursor decode(String text, Order order) {
        try {
            if (text.length() <= LONGEST) {
                Document read = Document.parse(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
                Object value = read.get("v");
                if (order.tag().equals(read.get("o"))
                        && read.get("i") instanceof String id
                        && value != null
                        && !(value instanceof Document)) {
                    return new Cursor(value, id);
                }
            }
        } catch (IllegalArgumentException | JsonParseException | org.bson.BsonInvalidOperationException notOurs) {
            // Falls through: any text that was not made here is refused alike.
        }
        throw Finding.of(PlatformProblem.CURSOR_INVALID).asProblem();
    }

    /** What comes beyond this place: a range on the sort field, which an index answers, and the tie broken by id. */
    Document beyond(Order order, boolean backward, String identity) {
        String operator = order.beyond(backward);
        return new Document(order.field(), new Document(operator + "e", value))
                .append(
                        "$or",
                        java.util.List.of(
                                new Document(order.field(), new Document(operator, value)),
                                new Document(identity, new Document(operator, id))));
    }

    static Object at(Document document, String path) {
        int dot = path.indexOf('.');
        Object found = dot < 0
                ? document.get(path)
                : at(document.get(path.substring(0, dot), Document.class), path.substring(dot + 1));
        if (found == null) {
            throw new IllegalStateException("no " + path + " in " + document.get("_id"));
        }
        return found;
    }
}
