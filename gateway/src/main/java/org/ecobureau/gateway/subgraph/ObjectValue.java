package org.ecobureau.gateway.subgraph;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as the engine keeps it: small, mutable, in order.
 *
 * <p>Values are strings, numbers, booleans, null, lists and objects of this class.
 */
public final class ObjectValue {

    private String[] keys = new String[6];
    private @Nullable Object[] values = new @Nullable Object[6];
    private int size;

    public int size() {
        return size;
    }

    public String key(int index) {
        return keys[index];
    }

    public @Nullable Object value(int index) {
        return values[index];
    }

    public boolean has(String key) {
        return index(key) >= 0;
    }

    /** Null also where there is no such key. */
    public @Nullable Object get(String key) {
        int index = index(key);
        return index < 0 ? null : values[index];
    }

    public void put(String key, @Nullable Object value) {
        int index = index(key);
        if (index >= 0) {
            values[index] = value;
        } else {
            append(key, value);
        }
    }

    /** The key must be new. */
    void append(String key, @Nullable Object value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = value;
    }

    /** Gives the value at an index another key. */
    public void rename(int index, String key) {
        keys[index] = key;
    }

    /** As maps and lists of the platform. */
    public Map<String, @Nullable Object> toMap() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < size; i++) {
            map.put(keys[i], plain(values[i]));
        }
        return map;
    }

    /** A value with its objects as maps. */
    public static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof ObjectValue object) {
            return object.toMap();
        } else if (value instanceof List<?> list) {
            return list.stream().map(ObjectValue::plain).toList();
        }
        return value;
    }

    private int index(String key) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == key || keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
