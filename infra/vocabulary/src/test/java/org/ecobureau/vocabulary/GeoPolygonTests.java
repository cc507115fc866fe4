package org.ecobureau.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPolygonTests {

    /** An L: the upper right quarter is missing. */
    private static final GeoPolygon OUTLINE = GeoPolygon.of(List.of(
            List.of(0, 0), List.of(4, 0), List.of(4, 2), List.of(2, 2), List.of(2, 4), List.of(0, 4), List.of(0, 0)));

    @ParameterizedTest
    @CsvSource({"1, 1, true", "3, 1, true", "1, 3, true", "3, 3, false", "-1, 1, false", "5, 1, false", "1, 5, false"})
    void knowsWhatLiesInside(double longitude, double latitude, boolean inside) {
        assertThat(OUTLINE.contains(new GeoPoint(longitude, latitude))).isEqualTo(inside);
    }

    @Test
    void anOutlineThatCrossesItselfIsRefusedAndOneThatTouchesItselfIsNot() {
        assertThatThrownBy(() -> GeoPolygon.of(
                        List.of(List.of(0, 0), List.of(4, 4), List.of(4, 0), List.of(0, 4), List.of(0, 0))))
                .hasMessageContaining("sides 1 and 3 cross");
        assertThat(GeoPolygon.of(List.of(
                                List.of(0, 0),
                                List.of(2, 2),
                                List.of(4, 0),
                                List.of(4, 4),
                                List.of(2, 2),
                                List.of(0, 4),
                                List.of(0, 0)))
                        .ring())
                .hasSize(7);
    }
}
