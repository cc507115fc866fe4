package org.ecobureau.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory that knows order: unique or not, compound, over arrays, sparse. Not safe for use by several
 * threads; its collection sees to that. Every entry ends with the id of its document, so that an index on a field is
 * one on the field and the id as well.
 */
final class OrderedIndex extends Index<Object> {

    private static final String ID = "_id";

    private final boolean unique;
    private final List<String> fields;
    private final List<Boolean> ascending;
    private final NavigableSet<OrderedKey> entries;
    /** For each field, how many documents have several values there, or one that stands elsewhere than the store sorts it. */
    private final int[] documentsNotPlain;

    private final SharedStrings strings = new SharedStrings();

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.unique = unique;
        this.fields = new ArrayList<>(keys.stream().map(IndexKey::getKey).toList());
        this.ascending =
                new ArrayList<>(keys.stream().map(IndexKey::isAscending).toList());
        fields.add(ID);
        ascending.add(ascending.get(ascending.size() - 1));
        this.entries = new TreeSet<>(OrderedKey.order(ascending));
        this.documentsNotPlain = new int[fields.size()];
    }

    /** The paths of the entries' values; the last one is the id. */
    List<String> fields() {
        return fields;
    }

    boolean isAscending(int field) {
        return ascending.get(field);
    }

    /** Tells whether every document has one entry, and the entries are sorted as the store sorts documents. */
    boolean isPlain() {
        return isPlainFrom(0);
    }

    /** Tells whether every document has one value at that field, which stands where the store would sort it. */
    boolean isPlain(int field) {
        return documentsNotPlain[field] == 0;
    }

    /** The same for all fields from there on: entries that are alike before are sorted as the store sorts documents. */
    boolean isPlainFrom(int field) {
        return IntStream.range(field, documentsNotPlain.length).allMatch(this::isPlain);
    }

    @Override
    protected boolean isSparse() {
        return super.isSparse();
    }

    Iterator<OrderedKey> between(OrderedKey from, OrderedKey to, boolean backwards) {
        NavigableSet<OrderedKey> range = entries.subSet(from, true, to, true);
        return backwards ? range.descendingIterator() : range.iterator();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        checkConflicts(document, null, collection);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        checkConflicts(newDocument, positionOf(oldDocument), collection);
    }

    private void checkConflicts(Document document, @Nullable Object own, MongoCollection<Object> collection) {
        if (!unique) {
            return;
        }
        for (List<@Nullable Object> row : rows(document).values()) {
            if (isTaken(indexValues(row), own)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(row));
            }
        }
    }

    private boolean isTaken(List<@Nullable Object> values, @Nullable Object own) {
        Iterator<OrderedKey> same = between(OrderedKey.before(values), OrderedKey.after(values), false);
        while (same.hasNext()) {
            if (!Objects.equals(same.next().position(), own)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void add(Document document, @Nullable Object position, MongoCollection<Object> collection) {
        checkAdd(document, collection);
        KeyRows rows = rows(document);
        entries.addAll(entries(rows, document));
        countNotPlain(rows, 1);
    }

    @Override
    public Object remove(Document document) {
        KeyRows rows = rows(document);
        entries(rows, document).forEach(entries::remove);
        countNotPlain(rows, -1);
        return positionOf(document);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        if (!rows(oldDocument).equals(rows(newDocument))) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    private void countNotPlain(KeyRows rows, int documents) {
        for (int field = 0; field < rows.plain().size(); field++) {
            documentsNotPlain[field] += rows.plain().get(field) ? 0 : documents;
        }
    }

    private KeyRows rows(Document document) {
        KeyRows rows = KeyRows.of(document, keys());
        return isSparse() ? rows.withoutMissing() : rows;
    }

    private List<OrderedKey> entries(KeyRows rows, Document document) {
        Object id = IndexValue.of(document.get(ID));
        List<OrderedKey> entries = new ArrayList<>();
        for (List<@Nullable Object> row : rows.values()) {
            List<@Nullable Object> values = indexValues(row);
            values.replaceAll(strings::shared);
            values.add(id);
            entries.add(OrderedKey.entry(values, positionOf(document)));
        }
        return entries;
    }

    private static List<@Nullable Object> indexValues(List<@Nullable Object> row) {
        return row.stream().map(IndexValue::of).collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public Object getPosition(Document document) {
        return positionOf(document);
    }

    /** A collection of this store keeps a document under its id. */
    private static Object positionOf(Document document) {
        return Missing.ofNullable(document.get(ID));
    }

    /** Queries are planned by {@link IndexedCollection}. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by the collection");
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && other.isUnique() == unique
                && Objects.equals(
                        other.toIndexDescription().get("key"),
                        toIndexDescription().get("key"));
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
