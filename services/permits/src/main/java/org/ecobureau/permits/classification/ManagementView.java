package org.ecobureau.permits.classification;

import java.util.List;
import org.ecobureau.permits.classification.ScaleCondition.Comparison;
import org.ecobureau.vocabulary.problem.Citation;
import org.jspecify.annotations.Nullable;

/** The answer as the schema shows it. */
public record ManagementView(
        PermitCategory management,
        Citation rule,
        List<ReasonView> reasons,
        List<ChangeView> changes,
        List<FactView> missing) {

    /** A fact by the name of the input field, and in words. */
    public record FactView(String fact, String title) {

        static FactView of(ScaleFact fact) {
            return new FactView(fact.field(), fact.chinese());
        }
    }

    /** A condition with what was said or assumed. */
    public record ConditionView(
            FactView fact,
            Comparison comparison,
            String expected,
            @Nullable String actual,
            boolean assumed) {

        static ConditionView of(ScaleCondition condition, ScaleFacts facts) {
            Object actual = facts.value(condition.fact());
            return new ConditionView(
                    FactView.of(condition.fact()),
                    condition.comparison(),
                    condition.expected().toString(),
                    actual == null ? null : actual.toString(),
                    !facts.isGiven(condition.fact()));
        }
    }

    /** What one row says. */
    public record ReasonView(
            int row,
            String title,
            @Nullable String industry,
            PermitCategory management,
            @Nullable String text,
            boolean verified,
            List<ConditionView> conditions) {

        static ReasonView of(RowJudgement judgement, ScaleFacts facts) {
            CatalogueRow row = judgement.row();
            Criterion decisive = judgement.decisive();
            Industry industry = judgement.industry();
            return new ReasonView(
                    row.row(),
                    row.title(),
                    industry == null ? null : industry.code(),
                    judgement.category(),
                    decisive == null ? null : decisive.text(),
                    true,
                    decisive == null
                            ? List.of()
                            : decisive.conditions().stream()
                                    .map(condition -> ConditionView.of(condition, facts.askedBy(row)))
                                    .toList());
        }
    }

    /** What would change it. */
    public record ChangeView(PermitCategory management, int row, String title, List<ConditionView> conditions) {}

    static ManagementView of(ManagementAnswer answer) {
        return new ManagementView(
                answer.management(),
                answer.rule(),
                answer.reasons().stream()
                        .map(reason -> ReasonView.of(reason, answer.facts()))
                        .toList(),
                answer.changes().stream()
                        .map(change -> new ChangeView(
                                change.management(),
                                change.row().row(),
                                change.row().title(),
                                change.conditions().stream()
                                        .map(condition -> ConditionView.of(
                                                condition, answer.facts().askedBy(change.row())))
                                        .toList()))
                        .toList(),
                answer.missing().stream().map(FactView::of).toList());
    }
}
