package org.ecobureau.test.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.ecobureau.test.servers.IndexUse.DeclaredIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexUseTests {

    @ParameterizedTest(name = "{0} by {1} over {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1} | {} | a | true",
                "{a: 1} | {} | b a | false",
                "{} | {} | a | false",
                "{} | {a: 1} | a | true",
                "{} | {a: -1, b: -1} | a b | true",
                "{} | {a: -1, b: 1} | a b | false",
                "{a: 1} | {b: 1} | a b | true",
                "{a: 1} | {b: 1} | b a | false",
                "{a: 1} | {b: 1} | a | false",
                "{a: 1, b: 2} | {c: -1} | a b c | true",
                "{a: 1, b: 2} | {c: -1} | a c | false",
                "{a: {$in: [1, 2]}} | {b: 1} | a b | true",
                "{a: {$gte: 1}} | {a: 1} | a | true",
                "{a: {$gte: 1}, b: 1} | {a: 1} | b a | true",
                "{a: {$gte: 1}, b: 1} | {a: 1} | a | false",
                "{a: {$gte: 1}} | {b: 1} | b a | false",
                "{a: {$ne: 1}} | {} | a | false",
                "{a: {$regularExpression: {pattern: 'x', options: ''}}} | {} | a | false",
                "{a: 1, b: {$regularExpression: {pattern: 'x', options: ''}}} | {} | a | true",
                "{a: 1, $or: [{b: 1}, {c: 1}]} | {} | a | true",
                "{$or: [{a: 1}, {b: 1}]} | {} | a | false",
                "{$or: [{a: 1}, {b: 1}]} | {} | a, b | true",
                "{$or: [{a: 1}, {b: 1}]} | {c: 1} | a, b | false",
                "{$and: [{a: 1}, {a: 2}]} | {b: 1} | a b | true",
                "{a: {$elemMatch: {b: 1, c: 2}}} | {} | a.b a.c | true",
                "{_id: 1, version: 3} | {} | !_id | true",
            })
    void anIndexHasToHoldWhatTheQueryFixesThenItsOrderThenItsRange(
            String filter, String sort, String indexes, boolean answered) {
        assertThat(IndexUse.complaint(BsonDocument.parse(filter), BsonDocument.parse(sort), indexes(indexes))
                        .isEmpty())
                .isEqualTo(answered);
    }

    private static List<DeclaredIndex> indexes(String text) {
        return Arrays.stream(text.split(", "))
                .map(index -> new DeclaredIndex(index, keys(index.replace("!", "")), index.startsWith("!")))
                .toList();
    }

    private static Map<String, Integer> keys(String fields) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (String field : fields.strip().split(" ")) {
            keys.put(field, 1);
        }
        return keys;
    }

    @Test
    void theComplaintSaysWhichIndexIsMissing() {
        assertThat(IndexUse.complaint(
                        BsonDocument.parse("{town: 'x', day: {$gte: 'y'}}"),
                        BsonDocument.parse("{day: -1}"),
                        List.of()))
                .hasValue("no index over [town] then [day] with a range of [day]");
    }

    @Test
    void everyPartOfACommandThatLooksForDocumentsIsAQuery() {
        assertThat(filters("{find: 'c', filter: {a: 1}, sort: {b: 1}, lsid: {}, $db: 'x'}"))
                .containsExactly("{\"a\": 1}");
        assertThat(filters("{aggregate: 'c', pipeline: [{$match: {a: 1}}, {$group: {_id: null}}]}"))
                .containsExactly("{\"a\": 1}");
        assertThat(filters("{update: 'c', updates: [{q: {a: 1}, u: {}}, {q: {b: 1}, u: {}}]}"))
                .containsExactly("{\"a\": 1}", "{\"b\": 1}");
        assertThat(filters("{insert: 'c', documents: []}")).isEmpty();
        assertThat(filters("{getMore: 7, collection: 'c'}")).isEmpty();
    }

    private static List<String> filters(String command) {
        BsonDocument sent = BsonDocument.parse(command);
        return StoreQuery.of(sent.getFirstKey(), sent).stream()
                .map(query -> query.filter().toJson())
                .toList();
    }

    @Test
    void queriesThatDifferInValuesOnlyHaveOneShape() {
        assertThat(shape("{find: 'c', filter: {a: {$in: ['x', 'y']}}}"))
                .isEqualTo(shape("{find: 'c', filter: {a: {$in: ['z']}}}"))
                .isNotEqualTo(shape("{find: 'c', filter: {b: {$in: ['z']}}}"));
    }

    private static String shape(String command) {
        return StoreQuery.of("find", BsonDocument.parse(command)).get(0).shape();
    }
}
