package org.ecobureau.permits.content;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.bson.Document;
import org.ecobureau.platform.Digest;
import tools.jackson.databind.json.JsonMapper;

/** How a content is kept: as the very text whose digest identifies it. */
final class ContentDocument {

    static final String TEXT = "text";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(
                            com.fasterxml.jackson.annotation.PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(com.fasterxml.jackson.annotation.PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(com.fasterxml.jackson.annotation.PropertyAccessor.CREATOR, Visibility.ANY))
            .changeDefaultPropertyInclusion(inclusion -> Value.construct(Include.NON_EMPTY, Include.NON_EMPTY))
            .withConfigOverride(
                    java.util.List.class,
                    override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private ContentDocument() {}

    static Document write(PermitContent content) {
        String text = JSON.writeValueAsString(content);
        return new Document("_id", Digest.sha256(text)).append(TEXT, text);
    }

    static PermitContent read(Document document) {
        return JSON.readValue(document.getString(TEXT), PermitContent.class);
    }

    static ContentDigest digest(Document document) {
        return new ContentDigest(document.getString("_id"));
    }
}
