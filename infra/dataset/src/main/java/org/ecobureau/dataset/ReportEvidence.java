package org.ecobureau.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names, for each figure, the query that lists the records behind it. */
final class ReportEvidence {

    private final List<Figure> figures;

    ReportEvidence(List<Figure> figures) {
        this.figures = figures;
    }

    String print() {
        Map<String, List<Figure>> byQuery = figures.stream()
                .collect(Collectors.groupingBy(Figure::evidence, LinkedHashMap::new, Collectors.toList()));
        return byQuery.entrySet().stream()
                .map(entry -> paragraph(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n", "## 附：数字背后的记录\n\n在统一的GraphQL入口查询，翻页取全。没有年度条件的查询，取日期在当年的记录。\n\n", ""));
    }

    private static String paragraph(List<Figure> figures, String query) {
        return """
                %s：

                ```graphql
                %s
                ```
                """.formatted(figures.stream().map(Figure::label).collect(Collectors.joining("、")), query);
    }
}
