package org.ecobureau.vocabulary.standard;

import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * A place in degrees of WGS 84; CGCS2000 is the same to within centimetres. Read as GeoJSON.
 *
 * <p>Errors: {@code COORDINATES}.
 */
public record GeoPoint(double longitude, double latitude) {

    private static final double EARTH_RADIUS_M = 6_371_008.8;

    public GeoPoint {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw Finding.of(StandardProblem.COORDINATES)
                    .with("longitude", longitude)
                    .with("latitude", latitude)
                    .asProblem();
        }
    }

    /** Great-circle distance in metres. */
    public double distanceTo(GeoPoint other) {
        double latitudes = Math.toRadians(other.latitude - latitude) / 2;
        double longitudes = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(latitudes), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(longitudes), 2);
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** How many degrees of latitude that many metres are. */
    public static double latitudeDegrees(double metres) {
        return Math.toDegrees(metres / EARTH_RADIUS_M);
    }

    public String type() {
        return "Point";
    }

    public List<Double> coordinates() {
        return List.of(longitude, latitude);
    }
}
