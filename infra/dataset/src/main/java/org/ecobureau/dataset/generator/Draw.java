package org.ecobureau.dataset.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecobureau.dataset.generator.Description.Span;

/**
 * Chance that falls the same way every time: one per file, so that a change to one file leaves the others alone. Not
 * thread-safe.
 */
final class Draw {

    private final Random random;

    /** @param purpose what is drawn, such as the name of a file */
    Draw(long seed, String purpose) {
        this.random = new Random(31 * seed + purpose.hashCode());
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, Math.toIntExact(ChronoUnit.DAYS.between(first, last))));
    }

    /** That many days, the earliest first, by the weights of the spans. */
    List<LocalDate> days(int count, List<Span> spans) {
        List<Long> shares = share(count, spans.stream().map(Span::weight).toList());
        List<LocalDate> days = new ArrayList<>(count);
        for (int i = 0; i < spans.size(); i++) {
            for (long left = shares.get(i); left > 0; left--) {
                days.add(day(spans.get(i).from(), spans.get(i).to()));
            }
        }
        return days.stream().sorted().toList();
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** All, in an order of their own. */
    <T> List<T> shuffled(List<T> all) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** That many different ones. */
    <T> List<T> some(int count, List<T> of) {
        return shuffled(of).subList(0, count);
    }

    /** Weights that differ by up to {@code percent} from the given ones. */
    List<Long> blur(List<Long> weights, int percent) {
        return weights.stream()
                .map(weight -> weight * between(100 - percent, 100 + percent))
                .toList();
    }

    /**
     * Shares a whole number out by weight, without a remainder.
     *
     * @return as many shares as weights, in their order; the largest remainders are rounded up
     */
    static List<Long> share(long total, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        long[] shares = weights.stream()
                .mapToLong(weight -> Math.multiplyExact(total, weight) / sum)
                .toArray();
        long left = total - Arrays.stream(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -(total * weights.get(i) % sum)))
                .limit(left)
                .forEach(i -> shares[i]++);
        return Arrays.stream(shares).boxed().toList();
    }
}
