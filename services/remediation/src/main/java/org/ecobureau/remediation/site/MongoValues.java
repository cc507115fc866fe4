package org.ecobureau.remediation.site;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** How the values of a site's document are kept; an optional one as null. */
final class MongoValues {

    private MongoValues() {}

    static @Nullable BigDecimal amount(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }

    static Quantity quantity(Document document, String field, Unit unit) {
        return Objects.requireNonNull(optionalQuantity(document, field, unit), field);
    }

    static @Nullable Quantity optionalQuantity(Document document, String field, Unit unit) {
        Decimal128 value = document.get(field, Decimal128.class);
        return value == null ? null : new Quantity(value.bigDecimalValue(), unit);
    }

    static @Nullable String code(@Nullable CreditCode creditCode) {
        return creditCode == null ? null : creditCode.value();
    }

    static CreditCode creditCode(Document document, String field) {
        return new CreditCode(document.getString(field));
    }

    static @Nullable CreditCode optionalCreditCode(Document document, String field) {
        String value = document.getString(field);
        return value == null ? null : new CreditCode(value);
    }

    static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    static @Nullable Instant optionalInstant(Document document, String field) {
        Date value = document.getDate(field);
        return value == null ? null : value.toInstant();
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static @Nullable LocalDate optionalDay(Document document, String field) {
        String value = document.getString(field);
        return value == null ? null : LocalDate.parse(value);
    }

    static <T> @Nullable Document optional(@Nullable T value, Function<T, Document> writer) {
        return value == null ? null : writer.apply(value);
    }

    static <T> @Nullable T readOptional(Document document, String field, Function<Document, T> reader) {
        Document value = document.get(field, Document.class);
        return value == null ? null : reader.apply(value);
    }

    static <T> List<Document> list(List<T> values, Function<T, Document> writer) {
        return values.stream().map(writer).toList();
    }

    static <T> List<T> readList(Document document, String field, Function<Document, T> reader) {
        return document.getList(field, Document.class).stream().map(reader).toList();
    }
}
