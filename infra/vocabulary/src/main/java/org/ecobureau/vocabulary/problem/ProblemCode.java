package org.ecobureau.vocabulary.problem;

/** A stable code for something that can be wrong, implemented by one enum per feature. */
public interface ProblemCode {

    /** The stable code clients may switch on: upper case with underscores. */
    String name();

    ProblemText text();

    default Kind kind() {
        return text().kind();
    }

    default String english() {
        return text().english();
    }

    default String chinese() {
        return text().chinese();
    }
}
