package org.ecobureau.hazardouswaste.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecobureau.hazardouswaste.Stores;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.hazardouswaste.wording.WordingProblem;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.time.BureauTime;
import org.ecobureau.vocabulary.time.WorkingCalendar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingLicenceTests {

    private static final Instant SUSPENDED = Instant.parse("2020-06-01T01:30:00Z");
    private static final Instant RESTORED = Instant.parse("2020-06-15T08:00:00Z");
    private static final Instant OVER = Instant.parse("2024-01-01T01:00:00Z");

    private final OperatingLicence licence = LicenceFixture.licence("HW01", "900-214-08");

    @ParameterizedTest
    @CsvSource({
        "2018-12-31, false",
        "2019-01-01, true",
        "2020-05-31, true",
        "2020-06-01, false",
        "2020-06-14, false",
        "2020-06-15, true",
        "2023-12-31, true",
        "2024-01-01, false"
    })
    void aSuspensionTakesItOutOfForceUntilItIsRestored(LocalDate day, boolean inForce) {
        OperatingLicence after = licence.suspend("二燃室温度不达标", SUSPENDED)
                .then(suspended -> suspended.restore(RESTORED))
                .after();
        assertThat(after.isInForceOn(day)).isEqualTo(inForce);
    }

    @Test
    void aRevocationEndsItForGood() {
        OperatingLicence revoked = licence.suspend("二燃室温度不达标", SUSPENDED)
                .then(suspended -> suspended.revoke("拒不整改", RESTORED))
                .after();
        assertThat(revoked.status()).isEqualTo(LicenceStatus.REVOKED);
        assertThat(revoked.isInForceOn(LocalDate.of(2020, 5, 31))).isTrue();
        assertThat(revoked.isInForceOn(LocalDate.of(2020, 6, 1))).isFalse();
        assertThat(revoked.isInForceOn(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(revoked.grounds()).isEqualTo("拒不整改");
    }

    @Test
    void itExpiresOnlyWhenItsTermIsOver() {
        Instant lastDay = Instant.parse("2023-12-31T15:59:59Z");
        Problem problem = catchThrowableOfType(Problem.class, () -> licence.expire(lastDay));
        assertThat(problem.code()).isEqualTo(LicenceProblem.LICENCE_TERM_RUNNING);
        assertThat(licence.expire(lastDay.plusSeconds(1)).after().status()).isEqualTo(LicenceStatus.EXPIRED);
    }

    @Test
    void aSuspensionNeedsGrounds() {
        Problem problem = catchThrowableOfType(Problem.class, () -> licence.suspend(" ", SUSPENDED));
        assertThat(problem.code()).isEqualTo(WordingProblem.TEXT_MISSING);
    }

    /** What each action does to a licence, by name. */
    private static Change<OperatingLicence> take(LicenceAction action, OperatingLicence licence) {
        return switch (action) {
            case GRANT -> throw new IllegalArgumentException("grants come from terms");
            case SUSPEND -> licence.suspend("查", OVER);
            case RESTORE -> licence.restore(OVER);
            case REVOKE -> licence.revoke("查", OVER);
            case EXPIRE -> licence.expire(OVER);
        };
    }

    @TestFactory
    Stream<DynamicTest> everyActionIsPossibleInTheStatesOfTheTableAndInNoOther() {
        Map<LicenceStatus, OperatingLicence> states = Map.of(
                LicenceStatus.ACTIVE, licence,
                LicenceStatus.SUSPENDED, licence.suspend("查", SUSPENDED).after(),
                LicenceStatus.REVOKED, licence.revoke("查", SUSPENDED).after(),
                LicenceStatus.EXPIRED, licence.expire(OVER).after());
        return OperatingLicence.ACTIONS.rows().stream()
                .filter(row -> row.action() != LicenceAction.GRANT)
                .flatMap(row -> states.entrySet().stream()
                        .map(state -> DynamicTest.dynamicTest(row.action() + " of " + state.getKey(), () -> {
                            if (row.from().contains(state.getKey())) {
                                Change<OperatingLicence> change = take(row.action(), state.getValue());
                                assertThat(change.after().status()).isEqualTo(row.to());
                                change.steps().get(0).events().forEach(OperatingLicenceTests::isPublishedAs);
                            } else {
                                Problem problem =
                                        catchThrowableOfType(Problem.class, () -> take(row.action(), state.getValue()));
                                assertThat(problem.code()).isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
                            }
                        })));
    }

    private static void isPublishedAs(DomainEvent event) {
        Contracts.assertConforms(event);
    }

    @Test
    void theGrantIsPublishedWithItsWholeState() {
        Change<OperatingLicence> granted = OperatingLicence.grant(
                "id",
                LicenceFixture.terms(LicenceKind.COMPREHENSIVE, "2019-01-01", null, "HW01"),
                LicenceFixture.GRANTED);
        DomainEvent event = granted.steps().get(0).events().get(0);
        assertThat(event.type()).isEqualTo("hazardous-waste.licence-granted.v1");
        Contracts.assertConforms(event);
    }

    @Test
    void renewalIsAppliedForThirtyWorkingDaysBeforeTheEnd() {
        Deadline renewal = licence.deadlines().get(0);
        assertThat(renewal.code()).isEqualTo("APPLY_FOR_RENEWAL");
        LocalDate by = BureauTime.day(renewal.dueAt());
        assertThat(WorkingCalendar.CHINA.plusWorkingDays(by, 30)).isBeforeOrEqualTo(licence.validUntil());
        assertThat(WorkingCalendar.CHINA.plusWorkingDays(by.plusDays(1), 30)).isAfter(licence.validUntil());
        assertThat(licence.suspend("查", SUSPENDED).after().deadlines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HW01, 2020-03-01, true",
        "HW08, 2020-03-01, true",
        "HW48, 2020-03-01, false",
        "900-214-08, 2020-03-01, true",
        "900-249-08, 2020-03-01, false",
        "831-001-01, 2023-12-31, true",
        "831-001-01, 2024-01-01, false",
        "831-001-01, 2018-12-31, false"
    })
    void whatIsTakenInCountsWithinScopeAndTerm(String taken, LocalDate day, boolean counts) {
        assertThat(licence.counts(WasteScope.of(taken), day)).isEqualTo(counts);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        LicenceDocument mapping = new LicenceDocument();
        OperatingLicence suspended = licence.suspend("查", SUSPENDED).after();
        for (OperatingLicence each : List.of(
                licence,
                suspended,
                suspended.restore(RESTORED).after(),
                licence.revoke("查", SUSPENDED).after(),
                licence.expire(OVER).after())) {
            assertThat(mapping.read(Stores.throughTheStore(mapping.write(each))))
                    .isEqualTo(each);
        }
    }
}
