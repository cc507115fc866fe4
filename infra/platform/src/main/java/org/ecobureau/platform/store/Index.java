package org.ecobureau.platform.store;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.conversions.Bson;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * An index over an aggregate's documents; fields of the state are named from the document's root
 * ({@code state.number}).
 *
 * @param violation what a duplicate means to the caller; null where duplicates are allowed
 */
public record Index(
        String name, Bson keys, boolean sparse, @Nullable ProblemCode violation) {

    /** An ascending index over these fields, in this order. */
    public static Index on(String name, String... fields) {
        return new Index(name, Indexes.ascending(fields), false, null);
    }

    /** A unique index; records without the field do not meet in it. */
    public static Index unique(String name, ProblemCode violation, String... fields) {
        return new Index(name, Indexes.ascending(fields), true, violation);
    }

    IndexOptions options() {
        return new IndexOptions().name(name).unique(violation != null).sparse(sparse);
    }

    /** The same index over versions, in which another field names the record; empty unless it orders a list. */
    Optional<Index> overVersions() {
        BsonDocument fields = keys.toBsonDocument();
        if (!fields.containsKey("_id")) {
            return Optional.empty();
        }
        BsonDocument renamed = new BsonDocument();
        fields.forEach((field, direction) -> renamed.append(field.equals("_id") ? Versions.RECORD : field, direction));
        // Last, so that versions of other times are passed over within the index.
        renamed.append("updatedAt", new BsonInt32(1)).append(Versions.UNTIL, new BsonInt32(1));
        return Optional.of(new Index(name, renamed, false, null));
    }
}
