package org.ecobureau.vocabulary.problem;

/** A value of a closed list for which the trade has a word of its own. */
public interface Term {

    String chinese();
}
