package org.ecobureau.platform.jobs;

/** How a job stands. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    /** Ended by itself, and not well. */
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
