package org.ecobureau.platform.jobs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** The stored form of findings: whole, so that they read the same in either language later. */
final class FindingDocuments {

    private record Code(String name, ProblemText text) implements ProblemCode {}

    private FindingDocuments() {}

    static List<Document> write(List<Finding> findings) {
        return findings.stream().map(FindingDocuments::write).toList();
    }

    private static Document write(Finding finding) {
        ProblemCode code = finding.code();
        Document document = new Document("code", code.name())
                .append("kind", code.kind().name())
                .append("english", code.english())
                .append("chinese", code.chinese())
                .append("field", finding.field())
                .append(
                        "facts",
                        finding.facts().entrySet().stream()
                                .map(fact -> new Document("name", fact.getKey())
                                        .append("value", String.valueOf(fact.getValue())))
                                .toList());
        Citation rule = finding.rule();
        if (rule != null) {
            LocalDate until = rule.until();
            document.append(
                    "rule",
                    new Document("id", rule.id())
                            .append("source", rule.source())
                            .append("article", rule.article())
                            .append("since", rule.since().toString())
                            .append("until", until == null ? null : until.toString())
                            .append("verified", rule.verified()));
        }
        return document;
    }

    static List<Finding> read(Document holder) {
        return holder.getList("findings", Document.class, List.of()).stream()
                .map(FindingDocuments::finding)
                .toList();
    }

    private static Finding finding(Document document) {
        Map<String, Object> facts = new LinkedHashMap<>();
        document.getList("facts", Document.class)
                .forEach(fact -> facts.put(fact.getString("name"), fact.getString("value")));
        Document rule = document.get("rule", Document.class);
        return new Finding(
                new Code(
                        document.getString("code"),
                        new ProblemText(
                                Kind.valueOf(document.getString("kind")),
                                document.getString("english"),
                                document.getString("chinese"))),
                document.getString("field"),
                facts,
                Map.of(),
                rule == null ? null : citation(rule));
    }

    private static Citation citation(Document rule) {
        String until = rule.getString("until");
        return new Citation(
                rule.getString("id"),
                rule.getString("source"),
                rule.getString("article"),
                LocalDate.parse(rule.getString("since")),
                until == null ? null : LocalDate.parse(until),
                rule.getBoolean("verified"));
    }
}
