package org.ecobureau.vocabulary.standard;

import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * An outline without holes, read as GeoJSON.
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
            throw Finding.of(StandardProblem.BOUNDARY_FORM)
                    .with("positions", ring.size())
                    .with("least", LEAST)
                    .with("most", MOST)
                    .asProblem();
        }
    }

    /**
     * The outline through these positions, longitude before latitude.
     *
     * <p>Errors: {@code POSITION_FORM}, {@code COORDINATES}, {@code BOUNDARY_FORM}, {@code BOUNDARY_CROSSES} for one that
     * crosses itself, of which nobody can say what lies inside.
     */
    public static GeoPolygon of(List<? extends List<? extends Number>> positions) {
        GeoPolygon outline =
                new GeoPolygon(positions.stream().map(GeoPolygon::place).toList());
        outline.checkSides();
        return outline;
    }

    private void checkSides() {
        for (int one = 1; one < ring.size(); one++) {
            for (int other = one + 2; other < ring.size(); other++) {
                if (sidesCross(one, other)) {
                    throw Finding.of(StandardProblem.BOUNDARY_CROSSES)
                            .with("one", one)
                            .with("other", other)
                            .asProblem();
                }
            }
        }
    }

    /** Whether the ends of each side lie on different sides of the other; sides that only touch do not cross. */
    private boolean sidesCross(int one, int other) {
        GeoPoint from = ring.get(one - 1);
        GeoPoint to = ring.get(one);
        GeoPoint otherFrom = ring.get(other - 1);
        GeoPoint otherTo = ring.get(other);
        return turn(from, to, otherFrom) * turn(from, to, otherTo) < 0
                && turn(otherFrom, otherTo, from) * turn(otherFrom, otherTo, to) < 0;
    }

    private static double turn(GeoPoint from, GeoPoint to, GeoPoint place) {
        return Math.signum((to.longitude() - from.longitude()) * (place.latitude() - from.latitude())
                - (to.latitude() - from.latitude()) * (place.longitude() - from.longitude()));
    }

    private static GeoPoint place(List<? extends Number> position) {
        if (position.size() != 2) {
            throw Finding.of(StandardProblem.POSITION_FORM)
                    .with("size", position.size())
                    .asProblem();
        }
        return new GeoPoint(position.get(0).doubleValue(), position.get(1).doubleValue());
    }

    /** Whether the place lies inside: a line to the east crosses the outline an odd number of times. */
    public boolean contains(GeoPoint place) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint from = ring.get(i - 1);
            GeoPoint to = ring.get(i);
            if ((from.latitude() > place.latitude()) != (to.latitude() > place.latitude())
                    && place.longitude() < crossing(from, to, place.latitude())) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double crossing(GeoPoint from, GeoPoint to, double latitude) {
        return from.longitude()
                + (to.longitude() - from.longitude())
                        * (latitude - from.latitude())
                        / (to.latitude() - from.latitude());
    }

    public String type() {
        return "Polygon";
    }

    public List<List<List<Double>>> coordinates() {
        return List.of(ring.stream().map(GeoPoint::coordinates).toList());
    }
}
