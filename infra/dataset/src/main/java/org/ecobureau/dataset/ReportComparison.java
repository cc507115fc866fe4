package org.ecobureau.dataset;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecobureau.dataset.PublishedSummary.Claim;
import org.jspecify.annotations.Nullable;

/** Sets the figures counted from the records beside those that the bureau published. */
final class ReportComparison {

    private final int year;
    private final List<Figure> figures;
    private final PublishedSummary published;

    ReportComparison(int year, List<Figure> figures, PublishedSummary published) {
        this.year = year;
        this.figures = figures;
        this.published = published;
    }

    String print() {
        return """
                ## 与%d年工作总结对照

                | 指标 | 由记录统计 | %d年总结 | 说明 |
                |---|---|---|---|
                %s

                %s
                """.formatted(
                year,
                year,
                rows().collect(Collectors.joining("\n")),
                published.remarks().stream().map(remark -> "- " + remark).collect(Collectors.joining("\n")));
    }

    /** What was counted, in the order of the report, then what was published and no record stands behind. */
    private Stream<String> rows() {
        Stream<String> counted = figures.stream()
                .map(figure -> row(figure, published.claim(figure.key()).orElse(null)));
        Stream<String> unfounded = published.claims().stream()
                .filter(claim ->
                        figures.stream().noneMatch(figure -> figure.key().equals(claim.figure())))
                .map(claim -> line(
                        Objects.requireNonNullElse(claim.label(), claim.figure()),
                        "—",
                        claim.printed(),
                        "没有这一项的记录，或服务未应答"));
        return Stream.concat(counted, unfounded);
    }

    private static String row(Figure figure, @Nullable Claim claim) {
        return claim == null
                ? line(figure.label(), figure.shown(), "—", "总结未列")
                : line(figure.label(), figure.shown(), claim.printed(), verdict(figure, claim) + note(claim));
    }

    private static String verdict(Figure figure, Claim claim) {
        if (figure.isMissing()) {
            return "暂缺，无法对照";
        } else if (!claim.isBorneOutBy(figure)) {
            return "**不一致**";
        }
        return claim.state() != null ? "阶段相符" : claim.isApproximate() ? "相符" : "一致";
    }

    private static String note(Claim claim) {
        return claim.note() == null ? "" : "。" + Objects.requireNonNull(claim.note());
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
