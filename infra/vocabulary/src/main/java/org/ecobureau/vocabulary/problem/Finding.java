package org.ecobureau.vocabulary.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or worth a warning: a code, the facts, the input field and the rule behind it.
 *
 * @param field path of the input field with dots, for example {@code lines.2.wasteCode}; null where no field is at fault
 * @param facts values named by the code's templates, in the order given
 */
public record Finding(
        ProblemCode code,
        @Nullable String field,
        Map<String, Object> facts,
        @Nullable Citation rule) {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    public Finding {
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static Finding of(ProblemCode code) {
        return new Finding(code, null, Map.of(), null);
    }

    public Finding with(String name, @Nullable Object value) {
        var all = new LinkedHashMap<>(facts);
        all.put(name, String.valueOf(value));
        return new Finding(code, field, all, rule);
    }

    public Finding at(String fieldPath) {
        return new Finding(code, fieldPath, facts, rule);
    }

    /** The same finding one level further out: {@code wasteCode} within {@code lines.2} is {@code lines.2.wasteCode}. */
    public Finding within(String outer) {
        return at(field == null ? outer : outer + "." + field);
    }

    public Finding under(Citation citation) {
        return new Finding(code, field, facts, citation);
    }

    /** The message in Chinese for a Chinese locale, else in English. */
    public String message(Locale locale) {
        String template = "zh".equals(locale.getLanguage()) ? code.chinese() : code.english();
        return FACT.matcher(template)
                .replaceAll(fact -> Matcher.quoteReplacement(Objects.toString(facts.get(fact.group(1)), "—")));
    }

    /** This finding as the only reason to refuse. */
    public Problem asProblem() {
        return new Problem(java.util.List.of(this));
    }
}
