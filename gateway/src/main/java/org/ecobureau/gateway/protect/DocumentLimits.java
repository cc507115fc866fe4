package org.ecobureau.gateway.protect;

import graphql.parser.ParserOptions;

/**
 * How large an operation may be.
 *
 * @param maxCharacters of the document
 * @param maxTokens of the document
 * @param maxDepth of fields below one another
 * @param maxRootFields of the operation
 * @param maxAliases in the operation, each counted where it is used
 * @param maxFields in the operation, each counted where it is used
 * @param maxDirectives in the operation, likewise
 */
public record DocumentLimits(
        int maxCharacters,
        int maxTokens,
        int maxDepth,
        int maxRootFields,
        int maxAliases,
        int maxFields,
        int maxDirectives) {

    /** For documents of people who may ask what they like. */
    public static final DocumentLimits NONE = new DocumentLimits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    /** Grammar rules inside one another while parsing; a field takes several. */
    private static final int RULES_PER_LEVEL = 12;

    public ParserOptions parserOptions() {
        return ParserOptions.newParserOptions()
                .maxCharacters(maxCharacters)
                .maxTokens(maxTokens)
                .maxWhitespaceTokens(maxCharacters)
                .maxRuleDepth(Math.max(100, (int) Math.min(Integer.MAX_VALUE, (long) maxDepth * RULES_PER_LEVEL)))
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build();
    }
}
