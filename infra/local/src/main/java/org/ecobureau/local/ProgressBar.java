package org.ecobureau.local;

import java.io.PrintStream;
import org.ecobureau.dataset.LoadProgress;

/** Shows how far a load has come: a bar that moves on a terminal, a line for every tenth elsewhere. */
final class ProgressBar implements LoadProgress {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private int shown = -1;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void moved(int done, int total, String label) {
        int steps = terminal ? 100 : 10;
        int step = total == 0 ? steps : (int) ((long) done * steps / total);
        if (step == shown && done < total) {
            return;
        }
        shown = step;
        if (terminal) {
            int filled = WIDTH * step / steps;
            out.printf(
                    "\r  [%s%s] %3d %%  %d/%d  %s\u001b[K",
                    "#".repeat(filled), ".".repeat(WIDTH - filled), step, done, total, label);
            if (done == total) {
                out.println();
            }
        } else {
            out.printf("  %3d %%  %d/%d  %s%n", step * 10, done, total, label);
        }
        out.flush();
    }
}
