package org.ecobureau.hazardouswaste.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ecobureau.hazardouswaste.Codes;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTermsTests {

    @ParameterizedTest
    @CsvSource({
        "COMPREHENSIVE, 2018-05-10, 2023-05-09",
        "COLLECTION, 2018-05-10, 2021-05-09",
        "COMPREHENSIVE, 2016-02-29, 2021-02-27"
    })
    void theLongestTermIsFiveOrThreeYears(LicenceKind kind, LocalDate from, LocalDate longest) {
        assertThat(LicenceRules.longestTerm(kind, from)).isEqualTo(longest);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPREHENSIVE, 2023-05-09, ",
        "COMPREHENSIVE, 2023-05-10, LICENCE_TERM_TOO_LONG",
        "COLLECTION, 2021-05-09, ",
        "COLLECTION, 2021-05-10, LICENCE_TERM_TOO_LONG",
        "COLLECTION, 2018-05-10, ",
        "COLLECTION, 2018-05-09, LICENCE_TERM_ORDER"
    })
    void aTermIsNoLongerThanTheLawLets(LicenceKind kind, String until, @Nullable LicenceProblem expected) {
        LicenceTerms terms = LicenceFixture.terms(kind, "2018-05-10", until, "HW08");
        assertThat(problems(terms)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aCollectionLicenceIsForOilAndBatteriesOnly() {
        LicenceTerms terms =
                LicenceFixture.terms(LicenceKind.COLLECTION, "2018-05-10", null, "900-214-08", "HW01", "HW49");
        assertThat(problems(terms)).isEqualTo(List.of(LicenceProblem.LICENCE_COLLECTION_SCOPE));
    }

    @Test
    void everythingIsRefusedAtOnce() {
        LicenceTerms terms = new LicenceTerms(
                "x",
                new CreditCode(Codes.fresh()),
                LicenceKind.COMPREHENSIVE,
                List.of(),
                Quantity.of(0, Unit.T),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2019, 1, 1));
        assertThat(problems(terms))
                .isEqualTo(List.of(
                        LicenceProblem.LICENCE_SCOPE_MISSING,
                        LicenceProblem.LICENCE_QUANTITY_ZERO,
                        LicenceProblem.LICENCE_TERM_ORDER));
    }

    @ParameterizedTest
    @CsvSource({
        "COLLECTION, HW08, COUNTY",
        "COMPREHENSIVE, HW01, CITY",
        "COMPREHENSIVE, 841-001-01, CITY",
        "COMPREHENSIVE, HW01;HW48, PROVINCE",
        "COMPREHENSIVE, HW48, PROVINCE"
    })
    void theLevelThatIssuesFollowsFromTheScope(LicenceKind kind, String scope, LicenceLevel level) {
        assertThat(LicenceRules.level(
                        kind,
                        Arrays.stream(scope.split(";")).map(WasteScope::of).toList()))
                .isEqualTo(level);
    }

    private static List<? extends ProblemCode> problems(LicenceTerms terms) {
        try {
            terms.check(LicenceFixture.COLLECTED);
            return List.of();
        } catch (Problem problem) {
            return problem.findings().stream().map(Finding::code).toList();
        }
    }
}
