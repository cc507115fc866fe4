package org.ecobureau.gateway.plan;

import java.util.List;
import java.util.Set;

/**
 * One request to one service.
 *
 * @param index of the fetch in its plan
 * @param service as operators name it
 * @param variables of the operation that the query uses
 * @param waitsFor indexes of the fetches whose results it needs
 */
public record Fetch(
        int index,
        String subgraph,
        String service,
        boolean mutation,
        String query,
        List<Lookup> lookups,
        Set<String> variables,
        Set<Integer> waitsFor) {

    /** Whether it is the fetch of root fields that the answer itself begins with. */
    public boolean isRoot() {
        return lookups.size() == 1
                && !lookups.get(0).isOfEntities()
                && lookups.get(0).path().isEmpty();
    }
}
