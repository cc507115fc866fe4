package org.ecobureau.platform.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Fields of a document that are left out where there is nothing; days and numbers are kept as text. */
public final class OptionalFields {

    private OptionalFields() {}

    /** Appends the field, unless there is nothing to say. */
    public static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    public static @Nullable LocalDate day(Document document, String name) {
        String text = document.getString(name);
        return text == null ? null : LocalDate.parse(text);
    }

    public static @Nullable BigDecimal number(Document document, String name) {
        String text = document.getString(name);
        return text == null ? null : new BigDecimal(text);
    }
}
