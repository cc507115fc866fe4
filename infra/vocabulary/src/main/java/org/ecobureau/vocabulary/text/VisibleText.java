package org.ecobureau.vocabulary.text;

import java.util.List;
import java.util.Set;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;

/**
 * Text of which everything can be seen, read in the order in which it is written: without control and format characters,
 * halves of characters, code points that are no characters, and letters that show nothing. Two texts that look alike
 * could else be two, and one could be read as another.
 */
public final class VisibleText {

    private static final String LAYOUT = "\n\r\t";
    private static final Set<Integer> BLANKS = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);
    private static final List<int[]> IDEOGRAPHS =
            List.of(new int[] {0x3400, 0x4DBF}, new int[] {0x4E00, 0x9FFF}, new int[] {0x20000, 0x3FFFF});

    private VisibleText() {}

    /** Finds {@code TEXT_INVISIBLE} at the field; breaks of lines and tabulators are no fault. */
    public static void check(String field, String text, Findings findings) {
        check(field, text, LAYOUT, findings);
    }

    /** Finds {@code TEXT_INVISIBLE} at the field, also for a break of line and a tabulator. */
    public static void checkLine(String field, String text, Findings findings) {
        check(field, text, "", findings);
    }

    private static void check(String field, String text, String allowed, Findings findings) {
        text.codePoints()
                .filter(character -> isInvisible(character) && allowed.indexOf(character) < 0)
                .findFirst()
                .ifPresent(found -> findings.add(Finding.of(TextProblem.TEXT_INVISIBLE)
                        .with("value", "U+%04X".formatted(found))
                        .at(field)));
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.UNASSIGNED -> !mayBeIdeograph(character);
            default -> BLANKS.contains(character);
        };
    }

    /** Names have rare characters, of which each edition of Unicode knows more than the one that Java knows. */
    private static boolean mayBeIdeograph(int character) {
        return (character & 0xFFFE) != 0xFFFE
                && IDEOGRAPHS.stream().anyMatch(range -> range[0] <= character && character <= range[1]);
    }
}
