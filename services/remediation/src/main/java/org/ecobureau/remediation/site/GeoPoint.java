package org.ecobureau.remediation.site;

import org.ecobureau.vocabulary.problem.Finding;

/**
 * A place on WGS 84, in degrees.
 *
 * <p>Errors: {@code COORDINATES}.
 */
public record GeoPoint(double longitude, double latitude) {

    private static final double EARTH_RADIUS_M = 6_371_008.8;

    public GeoPoint {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw Finding.of(SiteProblem.COORDINATES)
                    .with("longitude", longitude)
                    .with("latitude", latitude)
                    .asProblem();
        }
    }

    /** Great-circle distance in metres. */
    double distanceTo(GeoPoint other) {
        double latitudes = Math.toRadians(other.latitude - latitude) / 2;
        double longitudes = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(latitudes), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(longitudes), 2);
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** How many degrees of latitude that many metres are. */
    static double latitudeDegrees(double metres) {
        return Math.toDegrees(metres / EARTH_RADIUS_M);
    }
}
