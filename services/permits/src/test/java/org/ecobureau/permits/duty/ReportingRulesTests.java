package org.ecobureau.permits.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecobureau.permits.content.Condition;
import org.ecobureau.permits.content.ConditionKind;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.content.Reporting;
import org.ecobureau.permits.content.Rhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reports are due on what, by HJ 944-2018. */
class ReportingRulesTests {

    private static final LocalDate FAR = LocalDate.parse("2099-12-31");

    @ParameterizedTest
    @CsvSource({
        // The year is skipped when it was held for less than three months, and the next one covers it.
        "YEAR, 2021-10-01, 2022-01-01, 2021 from 2021-10-01 by 2022-01-31",
        "YEAR, 2021-10-02, 2023-01-01, 2022 from 2021-10-02 by 2023-01-31",
        "YEAR, 2021-01-01, 2021-12-31, ''",
        // A quarter needs a month.
        "QUARTER, 2021-03-01, 2021-04-01, 2021Q1 from 2021-03-01 by 2021-05-01",
        "QUARTER, 2021-03-02, 2021-07-01, 2021Q2 from 2021-03-02 by 2021-07-31",
        // A month needs ten days.
        "MONTH, 2021-04-21, 2021-05-01, 2021-04 from 2021-04-21 by 2021-05-31",
        "MONTH, 2021-04-22, 2021-06-01, 2021-05 from 2021-04-22 by 2021-07-01",
    })
    void aPeriodHeldTooShortGoesIntoTheNext(Rhythm rhythm, LocalDate from, LocalDate before, String expected) {
        List<String> due = due(content(rhythm), from, FAR, before);
        assertThat(String.join("; ", due)).isEqualTo(expected);
    }

    @Test
    void theLastMonthGoesIntoTheQuarterAndTheLastQuarterIntoTheYear() {
        PermitContent all = content(Rhythm.MONTH, Rhythm.QUARTER, Rhythm.YEAR);
        List<String> due = due(all, LocalDate.parse("2021-01-01"), FAR, LocalDate.parse("2022-01-01"));
        assertThat(due.stream().map(text -> text.split(" ")[0]))
                .containsExactly(
                        "2021-01", "2021-02", "2021-04", "2021-05", "2021-07", "2021-08", "2021-10", "2021-11",
                        "2021Q1", "2021Q2", "2021Q3", "2021");
        List<String> monthly =
                due(content(Rhythm.MONTH), LocalDate.parse("2021-01-01"), FAR, LocalDate.parse("2022-01-01"));
        assertThat(monthly).hasSize(12);
    }

    @Test
    void nothingIsDueOnAPeriodThatOutlivesThePermit() {
        List<String> due = due(
                content(Rhythm.YEAR),
                LocalDate.parse("2019-01-01"),
                LocalDate.parse("2021-12-30"),
                LocalDate.parse("2023-01-01"));
        assertThat(due.stream().map(text -> text.split(" ")[0])).containsExactly("2019", "2020");
    }

    private static List<String> due(PermitContent content, LocalDate from, LocalDate until, LocalDate before) {
        return ReportingRules.duties(content, from, until, before).stream()
                .map(duty -> duty.period().name() + " from " + duty.coversFrom() + " by " + duty.dueOn())
                .toList();
    }

    private static PermitContent content(Rhythm... rhythms) {
        List<Condition> conditions = new ArrayList<>();
        for (Rhythm rhythm : rhythms) {
            conditions.add(new Condition(
                    "1." + rhythm.ordinal(), ConditionKind.REPORT, "执行报告", new Reporting(rhythm, 31), null, List.of()));
        }
        return new PermitContent(
                null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), conditions);
    }
}
