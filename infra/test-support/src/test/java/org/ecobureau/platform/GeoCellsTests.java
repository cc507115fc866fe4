package org.ecobureau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.ecobureau.platform.store.GeoCells;
import org.ecobureau.platform.store.GeoCells.Box;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.junit.jupiter.api.Test;

class GeoCellsTests {

    private static final int MANY = 2_000;

    /** Whatever lies within the distance lies in one of the squares, wherever that is and however far. */
    @Test
    void nothingWithinADistanceIsMissed() {
        Random random = new Random(20_201_217);
        for (int i = 0; i < MANY; i++) {
            GeoPoint place = new GeoPoint(random.nextDouble(-170, 170), random.nextDouble(-80, 80));
            double metres = Math.pow(10, random.nextDouble(0, 4.7));
            Box box = Box.around(place, metres);
            GeoPoint other = new GeoPoint(
                    random.nextDouble(box.west(), box.east()), random.nextDouble(box.south(), box.north()));
            if (place.distanceTo(other) <= metres) {
                assertThat(GeoCells.covering(box)).containsAnyElementsOf(GeoCells.of(other));
            }
            assertThat(GeoCells.covering(box)).hasSizeLessThan(1_000);
        }
    }

    @Test
    void aSmallBoxIsCoveredByFewSmallSquares() {
        assertThat(GeoCells.covering(Box.around(new GeoPoint(112.677, 26.739), 400)))
                .hasSizeBetween(4, 16)
                .allMatch(cell -> cell.startsWith("250:"));
    }
}
