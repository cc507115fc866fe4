package org.ecobureau.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a process said last about the reason of its end. */
final class LastWords {

    private static final int LONGEST = 300;

    private LastWords() {}

    /** In one line: Spring Boot's description of the failure, else the innermost cause, else the last error. */
    static Optional<String> in(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return description(lines)
                    .or(() -> last(lines, "Caused by: "))
                    .or(() -> last(lines, " ERROR "))
                    .map(words -> words.substring(0, Math.min(words.length(), LONGEST)));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> description(List<String> lines) {
        return lines.stream()
                .dropWhile(line -> !line.equals("Description:"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .findFirst();
    }

    private static Optional<String> last(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.contains(mark))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(line.indexOf(mark) + mark.length()).strip());
    }
}
