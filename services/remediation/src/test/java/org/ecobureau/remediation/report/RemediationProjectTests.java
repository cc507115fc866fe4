package org.ecobureau.remediation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.site.ContaminatedSite;
import org.ecobureau.remediation.site.SiteFixture;
import org.ecobureau.remediation.site.SiteStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The works of the fixture's site began on 15 July 2020, and construction was done on 15 August. */
class RemediationProjectTests {

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2020-07-14, ",
        "2020-01-01, 2020-07-15, UNDER_REMEDIATION",
        "2020-07-16, 2020-08-14, UNDER_REMEDIATION",
        "2020-01-01, 2020-08-15, WORKS_DONE",
        "2020-08-15, 2020-12-31, REMOVED",
        "2020-08-16, 2020-12-31, "
    })
    void isInTheReportWhileWorkWentOn(LocalDate from, LocalDate to, SiteStatus status) {
        Optional<RemediationProject> project = RemediationProject.of(stored(SiteStatus.REMOVED), new Period(from, to));
        assertThat(project.map(RemediationProject::status)).isEqualTo(Optional.ofNullable(status));
    }

    @Test
    void isShownAsItStoodOnTheLastDay() {
        Stored<ContaminatedSite> stored = stored(SiteStatus.REMOVED);
        RemediationProject early = RemediationProject.of(
                        stored, new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 8, 14)))
                .orElseThrow();
        assertThat(early.constructionDoneOn()).isNull();
        RemediationProject late =
                RemediationProject.of(stored, Period.ofYear(2020)).orElseThrow();
        assertThat(late.constructionDoneOn()).isEqualTo(LocalDate.of(2020, 8, 15));
        assertThat(late.name()).isEqualTo("季家组地块");
        assertThat(late.acceptedOn()).isNull();
    }

    @Test
    void neverBegunWorksAreNoProject() {
        assertThat(RemediationProject.of(stored(SiteStatus.PLAN_FILED), Period.ofYear(2020)))
                .isEmpty();
    }

    private static Stored<ContaminatedSite> stored(SiteStatus stage) {
        return new Stored<>(
                "site-1", 1, 0, 0, SiteFixture.lived(stage), List.of(), List.of(), Instant.EPOCH, Instant.EPOCH);
    }
}
