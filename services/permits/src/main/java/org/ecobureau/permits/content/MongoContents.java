package org.ecobureau.permits.content;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document for each content, never written again. */
@Repository
class MongoContents implements Contents {

    private final MongoCollection<Document> contents;

    MongoContents(MongoDatabase database) {
        this.contents = database.getCollection("permit_contents");
    }

    @Override
    public ContentDigest keep(PermitContent content, boolean validateOnly) {
        Document document = ContentDocument.write(content);
        if (!validateOnly) {
            insert(document);
        }
        return ContentDocument.digest(document);
    }

    private void insert(Document document) {
        try {
            contents.insertOne(document);
        } catch (MongoWriteException refused) {
            // The same content is kept already.
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    @Override
    public Optional<PermitContent> find(@Nullable ContentDigest digest) {
        return digest == null
                ? Optional.empty()
                : Optional.ofNullable(contents.find(eq("_id", digest.value())).first())
                        .map(ContentDocument::read);
    }

    @Override
    public Map<ContentDigest, PermitContent> findAll(Collection<ContentDigest> digests) {
        Map<ContentDigest, PermitContent> found = new HashMap<>();
        if (!digests.isEmpty()) {
            contents.find(in("_id", digests.stream().map(ContentDigest::value).toList()))
                    .forEach(document -> found.put(ContentDocument.digest(document), ContentDocument.read(document)));
        }
        return found;
    }
}
