package org.ecobureau.platform.store;

import java.util.ArrayList;
import java.util.List;
import org.ecobureau.vocabulary.standard.GeoPoint;

/**
 * The squares of a grid that places lie in, so that an ordinary index over them finds places on every store. There are
 * grids of several widths; a box is covered by squares of the finest grid that needs few of them, and what was found
 * there has still to be judged by its distance.
 */
public final class GeoCells {

    /** Squares to a degree, the finest first: some 440 m, 2.2 km, 11 km and 55 km from south to north. */
    private static final List<Integer> GRIDS = List.of(250, 50, 10, 2);

    private static final int MOST = 150;

    /** A box between two parallels and two meridians, in degrees. */
    public record Box(double west, double south, double east, double north) {

        /** Around everything within that many metres of a place. */
        public static Box around(GeoPoint place, double metres) {
            double latitudes = GeoPoint.latitudeDegrees(metres);
            double widest = Math.min(89.9, Math.abs(place.latitude()) + latitudes);
            double longitudes = latitudes / Math.cos(Math.toRadians(widest));
            return new Box(
                    place.longitude() - longitudes,
                    place.latitude() - latitudes,
                    place.longitude() + longitudes,
                    place.latitude() + latitudes);
        }

        /** Around all of these. */
        public static Box around(List<GeoPoint> places) {
            return new Box(
                    places.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow(),
                    places.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow(),
                    places.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow(),
                    places.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow());
        }

        /** The longer of its sides, in degrees. */
        public double span() {
            return Math.max(east - west, north - south);
        }
    }

    private GeoCells() {}

    /** The squares that the place lies in, one of each grid. */
    public static List<String> of(GeoPoint place) {
        return GRIDS.stream()
                .map(grid -> cell(grid, square(grid, place.longitude()), square(grid, place.latitude())))
                .toList();
    }

    /** Squares of one grid that cover the box. */
    public static List<String> covering(Box box) {
        int grid = GRIDS.stream()
                .filter(each -> squares(each, box) <= MOST)
                .findFirst()
                .orElse(GRIDS.get(GRIDS.size() - 1));
        List<String> cells = new ArrayList<>();
        for (long x = square(grid, box.west); x <= square(grid, box.east); x++) {
            for (long y = square(grid, box.south); y <= square(grid, box.north); y++) {
                cells.add(cell(grid, x, y));
            }
        }
        return cells;
    }

    private static long squares(int grid, Box box) {
        return (square(grid, box.east) - square(grid, box.west) + 1)
                * (square(grid, box.north) - square(grid, box.south) + 1);
    }

    private static long square(int grid, double degrees) {
        return (long) Math.floor(degrees * grid);
    }

    private static String cell(int grid, long x, long y) {
        return grid + ":" + x + ":" + y;
    }
}
