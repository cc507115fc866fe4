package org.ecobureau.dataset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ecobureau.dataset.generator.Description.Span;
import org.junit.jupiter.api.Test;

class DrawTests {

    private final Draw draw = new Draw(7, "test");

    @Test
    void sharesAddUpAndTheLargestRemaindersAreRoundedUp() {
        assertThat(Draw.share(10, List.of(1L, 1L, 1L))).containsExactly(4L, 3L, 3L);
        assertThat(Draw.share(10, List.of(5L, 26L, 69L))).containsExactly(0L, 3L, 7L);
        assertThat(Draw.share(309, IntStream.range(0, 156).mapToObj(i -> 1L).toList()).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(309);
    }

    @Test
    void aShareTooLargeToBeComputedIsNotComputedWrongly() {
        assertThatThrownBy(() -> Draw.share(Long.MAX_VALUE / 2, List.of(3L))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theSamePurposeDrawsTheSame() {
        assertThat(new Draw(7, "test").between(0, 1_000_000)).isEqualTo(draw.between(0, 1_000_000));
        assertThat(new Draw(7, "other").shuffled(numbers())).isNotEqualTo(new Draw(7, "test").shuffled(numbers()));
    }

    @Test
    void someAreDifferentOnes() {
        assertThat(draw.some(40, numbers())).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void daysComeInOrderAndFallIntoTheirSpans() {
        List<Span> spans = List.of(
                new Span(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 3), 3),
                new Span(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2), 1));
        List<LocalDate> days = draw.days(40, spans);
        assertThat(days).isSorted().hasSize(40);
        assertThat(days.stream().filter(day -> day.getMonthValue() == 1)).hasSize(10);
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, 100).boxed().toList();
    }
}
