package org.ecobureau.permits.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a whole, every one of them, before it says what is wrong with any. */
final class Parts {

    private final Findings findings = new Findings();

    <I, T> @Nullable T one(String field, @Nullable I input, Function<I, T> read) {
        return input == null ? null : findings.read(field, () -> read.apply(input));
    }

    <I, T> List<T> all(String field, @Nullable List<I> inputs, Function<I, T> read) {
        List<T> parts = new ArrayList<>();
        for (int i = 0; inputs != null && i < inputs.size(); i++) {
            T part = one(field + "." + i, inputs.get(i), read);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The whole, if nothing is wrong with the parts. */
    <T> T whole(Supplier<T> whole) {
        findings.throwIfAny();
        return whole.get();
    }
}
