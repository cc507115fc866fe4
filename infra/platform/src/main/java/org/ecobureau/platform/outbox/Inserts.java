package org.ecobureau.platform.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;

/** Inserts of documents that may be there already. */
final class Inserts {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private Inserts() {}

    /**
     * Inserts those that are missing; what is there stays as it is.
     *
     * @return how many were there
     */
    static int missing(MongoCollection<Document> collection, List<Document> documents) {
        try {
            collection.insertMany(documents, UNORDERED);
            return 0;
        } catch (MongoBulkWriteException partly) {
            boolean onlyKnown = partly.getWriteConcernError() == null
                    && partly.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyKnown) {
                throw partly;
            }
            return partly.getWriteErrors().size();
        }
    }
}
