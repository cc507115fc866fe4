package org.ecobureau.platform.jobs;

import java.util.Base64;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;

/** A file as it comes within a request: Base64 of RFC 4648, section 4, in which lines may be broken. */
final class FileContent {

    private static final int LARGEST = 10 << 20;

    private FileContent() {}

    /** The file. Errors: {@code FILE_TOO_LARGE}, {@code MALFORMED} with the place of the first character that does not fit. */
    static byte[] decoded(String content) {
        if (content.length() > LARGEST / 3 * 4 + 4) {
            throw Finding.of(PlatformProblem.FILE_TOO_LARGE)
                    .with("limit", LARGEST >> 20)
                    .at("content")
                    .asProblem();
        }
        int stranger = stranger(content);
        if (stranger < content.length()) {
            throw malformed("%s as character %d".formatted(shown(content.codePointAt(stranger)), stranger + 1));
        }
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException incomplete) {
            throw malformed("Base64 whose end is missing or comes too early");
        }
    }

    /** The first character that Base64 does not have; the decoder would pass over it. */
    private static int stranger(String content) {
        int place = 0;
        while (place < content.length() && isBase64(content.charAt(place))) {
            place++;
        }
        return place;
    }

    private static boolean isBase64(char each) {
        return each >= 'A' && each <= 'Z'
                || each >= 'a' && each <= 'z'
                || each >= '0' && each <= '9'
                || "+/=\r\n\t ".indexOf(each) >= 0;
    }

    private static String shown(int character) {
        return character > ' ' && character < 127 ? "'" + (char) character + "'" : "U+%04X".formatted(character);
    }

    private static Problem malformed(String value) {
        return Finding.of(PlatformProblem.MALFORMED)
                .with("value", value)
                .with("expected", "the file in Base64, and nothing else")
                .at("content")
                .asProblem();
    }
}
