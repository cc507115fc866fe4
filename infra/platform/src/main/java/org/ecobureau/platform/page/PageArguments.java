package org.ecobureau.platform.page;

import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;

/** The paging arguments of a connection field: {@code first/after} or {@code last/before}. */
public record PageArguments(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    public static final int LARGEST = 100;
    private static final int USUAL = 20;

    /**
     * The page asked for.
     *
     * <p>Errors: {@code PAGE_SIZE}, {@code PAGE_DIRECTION}.
     */
    Slice slice() {
        boolean backward = last != null || before != null;
        if (backward && (first != null || after != null)) {
            throw Finding.of(PlatformProblem.PAGE_DIRECTION).asProblem();
        }
        Integer asked = backward ? last : first;
        int size = asked == null ? USUAL : asked;
        if (size < 1 || size > LARGEST) {
            throw Finding.of(PlatformProblem.PAGE_SIZE)
                    .with("value", size)
                    .with("limit", LARGEST)
                    .at(backward ? "last" : "first")
                    .asProblem();
        }
        return new Slice(size, backward, backward ? before : after);
    }

    /**
     * A page in one direction.
     *
     * @param cursor where to go on from, exclusive; null at the end one starts from
     */
    record Slice(int size, boolean backward, @Nullable String cursor) {}
}
