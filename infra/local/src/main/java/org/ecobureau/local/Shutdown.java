package org.ecobureau.local;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, last first, however the launcher ends. */
final class Shutdown {

    private final PrintStream messages;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile boolean begun;

    Shutdown(PrintStream messages) {
        this.messages = messages;
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAll, "shutdown"));
    }

    synchronized <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    /** Whether the end has come: failures after that need no explanation. */
    boolean hasBegun() {
        return begun;
    }

    synchronized void closeAll() {
        begun = true;
        if (open.size() > 1) {
            messages.println("stopping");
        }
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                messages.println("stopping: " + e.getMessage());
            }
        }
    }
}
