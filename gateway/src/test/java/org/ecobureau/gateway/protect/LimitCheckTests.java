package org.ecobureau.gateway.protect;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.parser.Parser;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitCheckTests {

    private static final DocumentLimits LIMITS = new DocumentLimits(10_000, 1_000, 3, 2, 2, 8, 2);

    private static void check(String document) {
        LimitCheck.check(new Parser().parseDocument(document), LIMITS);
    }

    @Test
    void whatIsWithinTheLimitsPasses() {
        assertThatCode(() -> check("{ a { b { c } } x: d }")).doesNotThrowAnyException();
    }

    @Test
    void depthIsCountedThroughFragments() {
        assertThatThrownBy(() -> check("{ a { ...F } } fragment F on T { b { ... { c { d } } } }"))
                .isInstanceOf(LimitExceeded.class)
                .hasMessage("depth: 4 (expected: at most 3)");
    }

    @Test
    void rootFieldsAndAliasesAreCounted() {
        assertThatThrownBy(() -> check("{ a b c }")).hasMessage("root fields: 3 (expected: at most 2)");
        assertThatThrownBy(() -> check("{ a { x: b y: b z: b } }")).hasMessage("aliases: 3 (expected: at most 2)");
    }

    @Test
    void fragmentsThatMultiplyAreMeasuredWithoutBeingUnfolded() {
        var fragments = IntStream.range(0, 60)
                .mapToObj(i -> "fragment F" + i + " on T { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> check("{ a { ...F0 } }" + fragments + "fragment F60 on T { b }"))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageStartingWith("fields: " + Integer.MAX_VALUE);
    }

    @Test
    void aCircleOfFragmentsIsLeftToValidation() {
        assertThatCode(() -> check("{ a { ...F } } fragment F on T { b { ...F } }"))
                .doesNotThrowAnyException();
    }
}
