package org.ecobureau.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a JVM cannot do without. */
final class Heap {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Heap() {}

    /** Kilobytes in use in the heap after a collection. */
    static long needed(long pid) {
        run(pid, "GC.run");
        String[] lines = run(pid, "GC.heap_info").split("\n");
        long used = 0;
        for (String line : lines) {
            Matcher matcher = USED.matcher(line);
            if (line.contains("generation") && matcher.find()) {
                used += Long.parseLong(matcher.group(1));
            }
        }
        if (used == 0) {
            throw new IllegalStateException("heap not understood: " + String.join("; ", lines));
        }
        return used;
    }

    private static String run(long pid, String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
