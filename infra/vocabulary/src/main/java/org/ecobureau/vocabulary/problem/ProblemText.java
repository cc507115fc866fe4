package org.ecobureau.vocabulary.problem;

/**
 * What a problem says of itself.
 *
 * <p>The templates name facts in braces: {@code wasteCode: {code} (expected: one of the list of {version})}.
 */
public record ProblemText(Kind kind, String english, String chinese) {}
