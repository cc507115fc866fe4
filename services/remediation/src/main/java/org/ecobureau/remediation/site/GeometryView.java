package org.ecobureau.remediation.site;

import java.util.List;

/** A geometry of GeoJSON. */
public record GeometryView(String type, List<?> coordinates) {

    static GeometryView of(GeoPoint place) {
        return new GeometryView("Point", position(place));
    }

    static GeometryView of(GeoPolygon outline) {
        return new GeometryView(
                "Polygon",
                List.of(outline.ring().stream().map(GeometryView::position).toList()));
    }

    private static List<Double> position(GeoPoint place) {
        return List.of(place.longitude(), place.latitude());
    }
}
