package org.ecobureau.vocabulary.problem;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or worth a warning: a code, the facts, the input field and the rule behind it.
 *
 * @param field path of the input field with dots, for example {@code lines.2.wasteCode}; null where no field is at fault
 * @param facts values named by the code's templates, in the order given
 * @param terms of the facts that are values of closed lists, these values
 */
public record Finding(
        ProblemCode code,
        @Nullable String field,
        Map<String, Object> facts,
        Map<String, List<Enum<?>>> terms,
        @Nullable Citation rule) {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    public Finding {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        terms = Map.copyOf(terms);
    }

    public static Finding of(ProblemCode code) {
        return new Finding(code, null, Map.of(), Map.of(), null);
    }

    public Finding with(String name, @Nullable Object value) {
        return value instanceof Enum<?> term ? with(name, List.of(term)) : with(name, String.valueOf(value), terms);
    }

    /** Values of a closed list, in the order of their names. */
    public Finding with(String name, Collection<? extends Enum<?>> values) {
        List<Enum<?>> sorted = values.stream()
                .<Enum<?>>map(value -> value)
                .sorted(Comparator.comparing(Enum::name))
                .toList();
        var known = new HashMap<>(terms);
        known.put(name, sorted);
        return with(name, sorted.stream().map(Enum::toString).collect(Collectors.joining(", ")), known);
    }

    private Finding with(String name, String shown, Map<String, List<Enum<?>>> known) {
        var all = new LinkedHashMap<>(facts);
        all.put(name, shown);
        return new Finding(code, field, all, known, rule);
    }

    public Finding at(String fieldPath) {
        return new Finding(code, fieldPath, facts, terms, rule);
    }

    /** The same finding one level further out: {@code wasteCode} within {@code lines.2} is {@code lines.2.wasteCode}. */
    public Finding within(String outer) {
        return at(field == null ? outer : outer + "." + field);
    }

    public Finding under(Citation citation) {
        return new Finding(code, field, facts, terms, citation);
    }

    /** The message in Chinese for a Chinese locale, else in English. */
    public String message(Locale locale) {
        return message(locale, term -> term instanceof Term known ? known.chinese() : term.name());
    }

    /** @param words the Chinese word for a value of a closed list */
    public String message(Locale locale, Function<Enum<?>, String> words) {
        if (!"zh".equals(locale.getLanguage())) {
            return message(code.english(), Map.of());
        }
        Map<String, String> inWords = new HashMap<>();
        terms.forEach(
                (name, values) -> inWords.put(name, values.stream().map(words).collect(Collectors.joining("、"))));
        return message(code.chinese(), inWords);
    }

    private String message(String template, Map<String, String> inWords) {
        return FACT.matcher(template).replaceAll(fact -> {
            String name = fact.group(1);
            return Matcher.quoteReplacement(
                    Objects.toString(inWords.getOrDefault(name, (String) facts.get(name)), "—"));
        });
    }

    /** This finding as the only reason to refuse. */
    public Problem asProblem() {
        return new Problem(List.of(this));
    }
}
