package org.ecobureau.gateway.plan;

/**
 * What a way of resolving a field is expected to cost.
 *
 * @param unresolved leaves that this way does not reach
 * @param fetches that it takes
 */
record Cost(int unresolved, int fetches) implements Comparable<Cost> {

    static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
        return new Cost(unresolved + other.unresolved, fetches + other.fetches);
    }

    @Override
    public int compareTo(Cost other) {
        return unresolved != other.unresolved
                ? Integer.compare(unresolved, other.unresolved)
                : Integer.compare(fetches, other.fetches);
    }
}
