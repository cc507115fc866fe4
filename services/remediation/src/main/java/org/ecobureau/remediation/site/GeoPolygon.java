package org.ecobureau.remediation.site;

import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * An outline without holes.
 *
 * <p>Errors: {@code BOUNDARY_FORM}.
 *
 * @param ring closed: the last place is the first one again
 */
public record GeoPolygon(List<GeoPoint> ring) {

    private static final int LEAST = 4;
    private static final int MOST = 1_000;

    public GeoPolygon {
        ring = List.copyOf(ring);
        if (ring.size() < LEAST || ring.size() > MOST || !ring.get(0).equals(ring.get(ring.size() - 1))) {
            throw Finding.of(SiteProblem.BOUNDARY_FORM)
                    .with("positions", ring.size())
                    .with("least", LEAST)
                    .with("most", MOST)
                    .asProblem();
        }
    }
}
