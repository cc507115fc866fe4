package org.ecobureau.dataset;

/** Hears how far a load has come. Called from several threads, one at a time. */
@FunctionalInterface
public interface LoadProgress {

    /**
     * Some more records were taken.
     *
     * @param done records so far, rising from 0 to {@code total}
     * @param label of the file that moved, in Chinese
     */
    void moved(int done, int total, String label);
}
