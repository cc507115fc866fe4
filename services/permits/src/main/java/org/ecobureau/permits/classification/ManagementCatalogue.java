package org.ecobureau.permits.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ecobureau.permits.classification.ManagementAnswer.ManagementChange;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.time.Dated;
import org.springframework.stereotype.Component;

/**
 * Tells which management applies to a site: the strictest that any of its industries and general processes comes under.
 * Source: the catalogue of 2019, articles 5 to 7 and all rows.
 */
@Component
public class ManagementCatalogue {

    private final Dated<Catalogue> versions;

    ManagementCatalogue() {
        Catalogue of2019 = Catalogue.read("/classification/catalogue-2019.json");
        this.versions = new Dated<>(List.of(new Dated.Version<>(of2019.citation(), of2019)));
    }

    /** Errors: {@code CATALOGUE_NOT_IN_FORCE} before the first catalogue that is held. */
    ManagementAnswer judge(List<Industry> industries, ScaleFacts facts, LocalDate day) {
        Catalogue catalogue = versions.on(day)
                .orElseThrow(() -> Finding.of(ClassificationProblem.CATALOGUE_NOT_IN_FORCE)
                        .with("day", day)
                        .with("since", versions.versions().get(0).citation().since())
                        .at("on")
                        .asProblem())
                .value();
        List<RowJudgement> all = judgements(catalogue, industries, facts);
        PermitCategory management = strictest(all);
        Set<ScaleFact> missing = new LinkedHashSet<>();
        if (management == PermitCategory.UNDETERMINED) {
            all.forEach(judgement -> missing.addAll(judgement.missing()));
        }
        List<ManagementChange> changes = new ArrayList<>(stricter(all, management, facts));
        changes.addAll(milder(all, management, facts, other -> strictest(judgements(catalogue, industries, other))));
        return new ManagementAnswer(management, catalogue.citation(), telling(all), changes, missing, facts);
    }

    /** General processes are registered by themselves only where no row names the industry (articles 6 and 7). */
    private static List<RowJudgement> judgements(Catalogue catalogue, List<Industry> industries, ScaleFacts facts) {
        List<RowJudgement> all = new ArrayList<>();
        industries.forEach(industry -> all.addAll(ofIndustry(catalogue, industry, facts)));
        boolean other = all.stream().anyMatch(judgement -> judgement.row().equals(catalogue.others()));
        catalogue
                .generalProcesses()
                .forEach(row -> all.add(RowJudgement.of(other ? row : row.permitsOnly(), null, facts)));
        return all;
    }

    /**
     * A warning where the catalogue, from the industries alone, says another management than the one applied for; none
     * where they do not decide it, because it takes more facts or depends on general processes.
     */
    public List<Finding> against(String management, List<Industry> industries, LocalDate day) {
        if (versions.on(day).isEmpty()) {
            return List.of();
        }
        ManagementAnswer answer = judge(industries, ScaleFacts.NONE, day);
        return answer.management() == PermitCategory.UNDETERMINED
                        || answer.management().name().equals(management)
                        || answer.reasons().isEmpty()
                        || !answer.management().isStricterThan(PermitCategory.REGISTRATION)
                                && answer.reasons().stream()
                                        .anyMatch(reason -> reason.row().byProcesses())
                ? List.of()
                : answer.reasons().stream()
                        .limit(1)
                        .map(RowJudgement::row)
                        .map(row -> Finding.of(ClassificationProblem.MANAGEMENT_DIFFERS)
                                .with("management", management)
                                .with("expected", answer.management())
                                .with("row", row.row())
                                .with("title", row.title())
                                .at("management")
                                .under(answer.rule()))
                        .toList();
    }

    private static List<RowJudgement> ofIndustry(Catalogue catalogue, Industry industry, ScaleFacts facts) {
        List<CatalogueRow> rows =
                catalogue.rows().stream().filter(row -> row.names(industry)).toList();
        return rows.isEmpty()
                ? List.of(RowJudgement.of(catalogue.others(), industry, facts))
                : rows.stream()
                        .map(row -> RowJudgement.of(row, industry, facts.askedBy(row)))
                        .toList();
    }

    /** What is not decided may be anything, so only the strictest stands beside it. */
    private static PermitCategory strictest(List<RowJudgement> all) {
        List<PermitCategory> categories =
                all.stream().map(RowJudgement::category).toList();
        PermitCategory strictest =
                categories.stream().min(Comparator.naturalOrder()).orElse(PermitCategory.NONE);
        return strictest != PermitCategory.KEY && categories.contains(PermitCategory.UNDETERMINED)
                ? PermitCategory.UNDETERMINED
                : strictest;
    }

    private static List<RowJudgement> telling(List<RowJudgement> all) {
        return all.stream()
                .filter(judgement -> judgement.industry() != null || judgement.category() != PermitCategory.NONE)
                .sorted(Comparator.comparing(RowJudgement::category))
                .toList();
    }

    private static List<ManagementChange> stricter(
            List<RowJudgement> all, PermitCategory management, ScaleFacts facts) {
        List<ManagementChange> changes = new ArrayList<>();
        for (RowJudgement judgement : all) {
            CatalogueRow row = judgement.row();
            row.criteria().stream()
                    .filter(criterion -> criterion.category().isStricterThan(management))
                    .filter(criterion -> criterion.canApplyTo(judgement.industry()))
                    .map(criterion -> new ManagementChange(criterion.category(), row, criterion.unmet(facts)))
                    .filter(change -> !change.conditions().isEmpty())
                    .forEach(changes::add);
        }
        return changes;
    }

    /** What decided, each time with one of its conditions failing by a hair. */
    private static List<ManagementChange> milder(
            List<RowJudgement> all,
            PermitCategory management,
            ScaleFacts facts,
            Function<ScaleFacts, PermitCategory> judge) {
        List<ManagementChange> changes = new ArrayList<>();
        for (RowJudgement judgement : all) {
            CatalogueRow row = judgement.row();
            Criterion decisive = judgement.decisive();
            if (decisive == null || judgement.category() != management) {
                continue;
            }
            for (ScaleCondition condition : decisive.conditions()) {
                PermitCategory otherwise = judge.apply(condition.failing(facts));
                if (management.isStricterThan(otherwise)) {
                    changes.add(new ManagementChange(otherwise, row, List.of(condition.opposite())));
                }
            }
        }
        return changes;
    }
}
