package org.ecobureau.gateway.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects of one type at one place, with the fetches that have reached them so far. */
final class Here {

    private final Position position;
    private final String type;
    private final List<Source> sources = new ArrayList<>();
    private final Map<Entry, Source> entered = new HashMap<>();

    Here(Position position, String type) {
        this.position = position;
        this.type = type;
    }

    Here(Position position, String type, Source source) {
        this(position, type);
        sources.add(source);
    }

    Position position() {
        return position;
    }

    String type() {
        return type;
    }

    List<Source> sources() {
        return sources;
    }

    Set<String> subgraphs() {
        var subgraphs = new LinkedHashSet<String>();
        sources.forEach(source -> subgraphs.add(source.subgraph()));
        return subgraphs;
    }

    @Nullable
    Source entered(Entry entry) {
        return entered.get(entry);
    }

    /** Later fields may use the source as well, unless it has to wait for more than the key. */
    void enter(Entry entry, Source source) {
        entered.put(entry, source);
        if (entry.requires() == null) {
            sources.add(source);
        }
    }
}
