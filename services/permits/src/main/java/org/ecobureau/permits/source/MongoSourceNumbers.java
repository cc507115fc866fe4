package org.ecobureau.permits.source;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.springframework.stereotype.Repository;

/** One small document per number; its id is the source, so that two claims of one sequence cannot both be stored. */
@Repository
class MongoSourceNumbers implements SourceNumbers {

    private final MongoCollection<Document> claims;
    private final NumberSettings settings;

    MongoSourceNumbers(MongoDatabase database, NumberSettings settings) {
        this.claims = database.getCollection("source_numbers");
        this.settings = settings;
        claims.createIndex(
                Indexes.ascending("record"), new IndexOptions().name("record").unique(true));
        claims.createIndex(Indexes.ascending("creditCode", "sequence"), new IndexOptions().name("by_sequence"));
    }

    @Override
    public SourceNumber give(NumberRequest request) {
        while (true) {
            SourceNumber wanted = wanted(request);
            if (request.validateOnly() || claim(wanted, request.record())) {
                return wanted;
            }
        }
    }

    private SourceNumber wanted(NumberRequest request) {
        Document earlier = claims.find(eq("record", request.record())).first();
        String printed = request.printed();
        if (printed != null) {
            SourceNumber number = settings.printed(printed, request.creditCode(), request.kind());
            requireFree(number, request.record());
            return number;
        }
        return earlier == null ? next(request) : SourceNumber.of(earlier.getString("number"));
    }

    private SourceNumber next(NumberRequest request) {
        Document last = claims.find(eq("creditCode", request.creditCode().value()))
                .sort(descending("sequence"))
                .first();
        int sequence = last == null ? 1 : last.getInteger("sequence") + 1;
        if (sequence > SourceNumber.LAST_SEQUENCE) {
            throw Finding.of(SourceProblem.SEQUENCE_EXHAUSTED)
                    .with("creditCode", request.creditCode())
                    .with("limit", SourceNumber.LAST_SEQUENCE)
                    .asProblem();
        }
        return settings.number(request.creditCode(), sequence, request.kind());
    }

    private void requireFree(SourceNumber number, String record) {
        Document holder = claims.find(eq("_id", number.source())).first();
        if (holder != null && !holder.getString("record").equals(record)) {
            throw taken(number);
        }
    }

    /** Whether the number is the record's now; false when somebody else was faster. */
    private boolean claim(SourceNumber number, String record) {
        Document claim = new Document("_id", number.source())
                .append("creditCode", number.creditCode().value())
                .append("sequence", number.sequence())
                .append("number", number.value())
                .append("record", record);
        Document earlier = claims.find(eq("record", record)).first();
        if (claim.equals(earlier)) {
            return true;
        }
        if (earlier != null) {
            // A claim of this very record for which nothing was stored under that number.
            claims.deleteOne(eq("_id", earlier.get("_id")));
        }
        try {
            claims.insertOne(claim);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private static Problem taken(SourceNumber number) {
        return Finding.of(SourceProblem.NUMBER_TAKEN)
                .with("creditCode", number.creditCode())
                .with("sequence", "%03d".formatted(number.sequence()))
                .at("number")
                .asProblem();
    }
}
