package org.ecobureau.permits.source;

/** The numbers given to sources: no two records of one enterprise share a sequence. */
public interface SourceNumbers {

    /**
     * The record's number: the one it has claimed already, the printed one, or the next free one.
     *
     * <p>Errors: {@code NUMBER_FORM}, {@code NUMBER_TAKEN}, {@code SEQUENCE_EXHAUSTED}.
     */
    SourceNumber give(NumberRequest request);
}
