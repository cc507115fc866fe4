package org.ecobureau.vocabulary.problem;

/**
 * A stable code for something that can be wrong, implemented by one enum per feature.
 *
 * <p>The templates name facts in braces: {@code wasteCode: {code} (expected: one of the list of {version})}.
 */
public interface ProblemCode {

    /** The stable code clients may switch on: upper case with underscores. */
    String name();

    Kind kind();

    String english();

    String chinese();
}
