package org.ecobureau.gateway.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentEventsTests {

    private final RecentEvents recent = new RecentEvents(3, 1_000, Clock.systemUTC());

    private void take(String id) {
        take(id, "");
    }

    private void take(String id, String load) {
        recent.take("{\"id\": \"%s\", \"type\": \"t\", \"load\": \"%s\"}"
                .formatted(id, load)
                .getBytes(StandardCharsets.UTF_8));
    }

    private List<String> behind(Place place) {
        var ids = new ArrayList<String>();
        for (var entry = recent.after(place); entry != null; entry = recent.after(entry.place())) {
            ids.add(entry.event().id());
        }
        return ids;
    }

    @Test
    void aReaderSeesWhatComesBehindItsPlace() {
        take("a");
        var place = recent.now();
        take("b");
        take("c");

        assertThat(behind(place)).containsExactly("b", "c");
        assertThat(behind(recent.now())).isEmpty();
        assertThat(behind(Place.read(place.text()))).containsExactly("b", "c");
    }

    @Test
    void whoIsTooFarBehindHasLostThePlace() {
        var place = recent.now();
        take("a");
        take("b");
        take("c");
        assertThat(recent.holds(place)).isTrue();
        take("d");
        assertThat(recent.holds(place)).isFalse();
        assertThat(recent.after(place)).isNull();
    }

    @Test
    void largeEventsLeaveRoomForFewer() {
        var place = recent.now();
        take("a", "x".repeat(600));
        take("b", "x".repeat(600));
        assertThat(recent.holds(place)).isFalse();
        take("c", "x".repeat(5_000));
        assertThat(behind(recent.before(Instant.EPOCH))).containsExactly("c");
    }

    @Test
    void anotherRunKnowsNoPlaceOfTheFormer() {
        take("a");
        var place = recent.now();
        recent.begin();
        assertThat(recent.holds(place)).isFalse();
        take("b");
        assertThat(recent.holds(place)).isFalse();
        assertThat(behind(recent.before(Instant.EPOCH))).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"id\": \"a\"}", "{\"id\": 1, \"type\": \"t\"}", "not JSON"})
    void whatIsNoEventIsRefused(String text) {
        assertThatThrownBy(() -> recent.take(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "***", "YjphOjE", "cjo"})
    void whatIsNoPlaceIsRefused(String text) {
        assertThatThrownBy(() -> Place.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
