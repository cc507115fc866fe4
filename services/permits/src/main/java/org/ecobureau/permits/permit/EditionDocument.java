package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.bson.Document;
import org.ecobureau.permits.content.ContentDigest;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.permits.source.Site;
import org.ecobureau.permits.source.SourceNumber;
import org.ecobureau.platform.store.OptionalFields;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** How an edition of a permit is kept, and what it has in common with the permit. */
final class EditionDocument {

    private EditionDocument() {}

    static Document write(Edition edition) {
        Document document = new Document("number", edition.number())
                .append("action", edition.action().name())
                .append("on", edition.on().toString())
                .append("creditCode", edition.holder().creditCode().value())
                .append("siteName", edition.site().name())
                .append("town", edition.site().town().code());
        OptionalFields.put(document, "legalRepresentative", edition.holder().legalRepresentative());
        OptionalFields.put(document, "address", edition.site().address());
        OptionalFields.put(document, "content", edition.content());
        Grant grant = edition.grant();
        if (grant != null) {
            document.append("grant", write(grant, new Document()));
        }
        return document;
    }

    static Edition read(Document document) {
        Document grant = document.get("grant", Document.class);
        return new Edition(
                document.getInteger("number"),
                PermitAction.valueOf(document.getString("action")),
                LocalDate.parse(document.getString("on")),
                new Holder(new CreditCode(document.getString("creditCode")), document.getString("legalRepresentative")),
                new Site(
                        document.getString("siteName"),
                        Town.of(document.getString("town")),
                        document.getString("address")),
                grant == null ? null : grant(grant),
                content(document));
    }

    static Document write(Grant grant, Document into) {
        return into.append("number", grant.number().value())
                .append("source", grant.number().source())
                .append("grantedOn", grant.on().toString())
                .append("validFrom", grant.term().from().toString())
                .append("validUntil", grant.term().until().toString())
                .append("copy", grant.copy());
    }

    static @Nullable Grant grant(Document document) {
        String number = document.getString("number");
        return number == null
                ? null
                : new Grant(
                        SourceNumber.of(number),
                        LocalDate.parse(document.getString("grantedOn")),
                        new Validity(
                                LocalDate.parse(document.getString("validFrom")),
                                LocalDate.parse(document.getString("validUntil"))),
                        document.getInteger("copy", 1));
    }

    static @Nullable ContentDigest content(Document document) {
        String digest = document.getString("content");
        return digest == null ? null : new ContentDigest(digest);
    }
}
