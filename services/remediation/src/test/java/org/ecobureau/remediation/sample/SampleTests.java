package org.ecobureau.remediation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ecobureau.remediation.site.LeachMethod;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTests {

    private static final Set<Role> OFFICERS = Set.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final SoilSample SOIL = SampleFixture.soil("砷", "121.55", null, SampleFixture.TAKEN_ON);
    private static final LeachateSample LEACHATE = SampleFixture.leachate("镉", LeachMethod.HJ_557_2010, "0.5");

    @ParameterizedTest
    @EnumSource
    void onlyAnOfficerStrikesASample(Role role) {
        List<SampleAction> expected = OFFICERS.contains(role) ? List.of(SampleAction.WITHDRAW) : List.of();
        assertThat(SoilSample.ACTIONS.allowed(SOIL, SampleFixture.AT, Set.of(role)))
                .extracting(Allowed::action)
                .isEqualTo(expected);
        assertThat(LeachateSample.ACTIONS.allowed(LEACHATE, SampleFixture.AT, Set.of(role)))
                .extracting(Allowed::action)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void enterprisesAndOfficersHandSamplesIn(Role role) {
        Problem refused = catchThrowableOfType(
                Problem.class, () -> SoilSample.ACTIONS.authorise(Set.of(role), SampleAction.RECORD));
        boolean entitled = role == Role.ENTERPRISE || OFFICERS.contains(role);
        assertThat(refused == null).isEqualTo(entitled);
    }

    @Test
    void aWithdrawnSampleStaysWithdrawn() {
        SoilSample soil = SOIL.withdraw(" 平行样超差 ", SampleFixture.AT).after();
        assertThat(soil.status()).isEqualTo(SampleStatus.WITHDRAWN);
        assertThat(soil.reading()).isEqualTo(SOIL.reading());
        assertThat(SoilSample.ACTIONS.allowed(soil, SampleFixture.AT, OFFICERS)).isEmpty();
        assertThat(refusal(() -> soil.withdraw("再次", SampleFixture.AT)))
                .containsExactly(LifecycleProblem.ACTION_NOT_POSSIBLE);
        LeachateSample leachate = LEACHATE.withdraw("平行样超差", SampleFixture.AT).after();
        assertThat(leachate.status()).isEqualTo(SampleStatus.WITHDRAWN);
        assertThat(refusal(() -> leachate.withdraw("再次", SampleFixture.AT)))
                .containsExactly(LifecycleProblem.ACTION_NOT_POSSIBLE);
    }

    @Test
    void theHistoryTellsWhatWasMeasuredAndWhyItWasStruck() {
        assertThat(SoilSample.record(SOIL.siteId(), SOIL.takenOn(), SOIL.place(), SOIL.reading(), SampleFixture.AT)
                        .steps())
                .singleElement()
                .satisfies(step -> assertThat(step.details())
                        .containsEntry("analyte", "砷")
                        .containsEntry("value", "121.55 mg/kg"));
        assertThat(SOIL.withdraw(" 平行样超差 ", SampleFixture.AT).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.details()).containsEntry("grounds", "平行样超差"));
    }

    @Test
    void withdrawingNeedsGrounds() {
        assertThat(refusal(() -> SOIL.withdraw(" ", SampleFixture.AT))).containsExactly(SampleProblem.TEXT_MISSING);
        assertThat(refusal(() -> LEACHATE.withdraw("因".repeat(2_001), SampleFixture.AT)))
                .containsExactly(SampleProblem.TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "0.25, true",
        "1E+2, true",
        "200.00, true",
        "200.01, false",
        "-0.01, false",
        "0.251, false",
        "1E+999999999, false"
    })
    void aDepthIsWithinReason(BigDecimal depth, boolean sound) {
        Findings findings = new Findings();
        SampleChecks.depth(depth, findings);
        assertThat(findings.list().isEmpty()).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({"2019-03-20, true", "2019-03-21, false"})
    void nothingIsTakenAfterItsRecord(LocalDate takenOn, boolean sound) {
        Findings findings = new Findings();
        SampleChecks.taken(takenOn, SampleFixture.AT, findings);
        assertThat(findings.list().isEmpty()).isEqualTo(sound);
    }

    private static List<ProblemCode> refusal(Runnable step) {
        Problem refused = catchThrowableOfType(Problem.class, step::run);
        return refused.findings().stream().map(Finding::code).toList();
    }
}
