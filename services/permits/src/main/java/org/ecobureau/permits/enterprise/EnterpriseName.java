package org.ecobureau.permits.enterprise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A name as it is searched and compared: full-width characters as their plain ones, small letters, no spaces.
 *
 * @param text what is left, by code points
 */
record EnterpriseName(String text) {

    /** What names of one county have in common at their beginnings, longest first. */
    private static final List<String> PLACES = List.of("湖南省", "衡阳市", "衡南县", "湖南", "衡阳", "衡南");

    /** Legal forms, longest first. */
    private static final List<String> FORMS =
            List.of("有限责任公司", "股份有限公司", "农民专业合作社", "专业合作社", "有限公司", "合作社", "分公司", "总公司", "公司", "总厂", "厂");

    static EnterpriseName of(String name) {
        return new EnterpriseName(Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", ""));
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    /** Every part of it that is one or two characters long. */
    Set<String> grams() {
        Set<String> grams = parts(1);
        grams.addAll(parts(2));
        return grams;
    }

    Set<String> pairs() {
        return length() < 2 ? parts(1) : parts(2);
    }

    private Set<String> parts(int size) {
        int[] points = text.codePoints().toArray();
        return IntStream.rangeClosed(0, points.length - size)
                .mapToObj(from -> new String(points, from, size))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Without place and legal form, which tell no two enterprises apart; all of it where nothing else is left. */
    EnterpriseName core() {
        String rest = text.replaceAll("[()\\[\\]《》<>·.,，。\\-]", "");
        rest = without(rest, PLACES, true);
        rest = without(rest, FORMS, false);
        return rest.isEmpty() ? this : new EnterpriseName(rest);
    }

    private static String without(String text, List<String> affixes, boolean atStart) {
        String rest = text;
        boolean found = true;
        while (found) {
            found = false;
            for (String affix : affixes) {
                if (atStart ? rest.startsWith(affix) : rest.endsWith(affix)) {
                    rest = atStart ? rest.substring(affix.length()) : rest.substring(0, rest.length() - affix.length());
                    found = true;
                }
            }
        }
        return rest;
    }

    /** How much of the two is the same: 0 nothing, 1 every pair of characters (Dice's coefficient over all pairs). */
    double similarityTo(EnterpriseName other) {
        List<String> own = allPairs();
        List<String> others = other.allPairs();
        int pairs = own.size() + others.size();
        List<String> unmatched = new ArrayList<>(others);
        long both = own.stream().filter(unmatched::remove).count();
        return 2.0 * both / pairs;
    }

    private List<String> allPairs() {
        int[] points = text.codePoints().toArray();
        return points.length < 2
                ? List.of(text)
                : IntStream.range(1, points.length)
                        .mapToObj(i -> new String(points, i - 1, 2))
                        .toList();
    }
}
