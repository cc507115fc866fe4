package org.ecobureau.remediation.site;

import java.time.LocalDate;
import org.bson.Document;
import org.ecobureau.vocabulary.standard.Unit;

/** How plan, works and evaluations are kept. */
final class RemediationDocument {

    private RemediationDocument() {}

    static Document write(Remediation remediation) {
        return new Document("plan", MongoValues.optional(remediation.plan(), RemediationDocument::plan))
                .append("rounds", MongoValues.list(remediation.rounds(), RemediationDocument::round))
                .append("steps", MongoValues.list(remediation.steps(), RemediationDocument::step))
                .append("evaluations", MongoValues.list(remediation.evaluations(), RemediationDocument::evaluation));
    }

    static Remediation read(Document document) {
        return new Remediation(
                MongoValues.readOptional(document, "plan", RemediationDocument::readPlan),
                MongoValues.readList(document, "rounds", RemediationDocument::readRound),
                MongoValues.readList(document, "steps", RemediationDocument::readStep),
                MongoValues.readList(document, "evaluations", RemediationDocument::readEvaluation));
    }

    private static Document plan(RemediationPlan plan) {
        return new Document("filedAt", plan.filedAt())
                .append("technique", plan.technique())
                .append("groundwater", plan.groundwater())
                .append("criteria", MongoValues.list(plan.criteria(), criterion -> new Document(
                                "analyte", criterion.analyte())
                        .append("limit", MongoValues.amount(criterion.limit()))
                        .append("leachMethod", criterion.leachMethod().name())
                        .append("source", criterion.source())));
    }

    private static RemediationPlan readPlan(Document document) {
        return new RemediationPlan(
                MongoValues.instant(document, "filedAt"),
                document.getString("technique"),
                document.getString("groundwater"),
                MongoValues.readList(
                        document,
                        "criteria",
                        criterion -> new LeachateCriterion(
                                criterion.getString("analyte"),
                                MongoValues.quantity(criterion, "limit", Unit.MG_PER_L),
                                LeachMethod.valueOf(criterion.getString("leachMethod")),
                                criterion.getString("source"))));
    }

    private static Document round(WorksRound round) {
        return new Document("startedAt", round.startedAt())
                .append("constructionDoneAt", round.constructionDoneAt())
                .append("finishing", round.finishing())
                .append("finishingEndedAt", round.finishingEndedAt())
                .append("acceptedAt", round.acceptedAt());
    }

    private static WorksRound readRound(Document document) {
        return new WorksRound(
                MongoValues.instant(document, "startedAt"),
                MongoValues.optionalInstant(document, "constructionDoneAt"),
                document.getBoolean("finishing"),
                MongoValues.optionalInstant(document, "finishingEndedAt"),
                MongoValues.optionalInstant(document, "acceptedAt"));
    }

    private static Document step(WorksStep step) {
        return new Document("kind", step.kind().name())
                .append("plannedOn", step.plannedOn().toString())
                .append("doneOn", MongoValues.day(step.doneOn()));
    }

    private static WorksStep readStep(Document document) {
        return new WorksStep(
                WorksStepKind.valueOf(document.getString("kind")),
                LocalDate.parse(document.getString("plannedOn")),
                MongoValues.optionalDay(document, "doneOn"));
    }

    private static Document evaluation(EffectEvaluation evaluation) {
        return new Document("evaluator", evaluation.evaluator().value())
                .append("submittedAt", evaluation.submittedAt())
                .append("results", MongoValues.list(evaluation.results(), result -> new Document(
                                "analyte", result.analyte())
                        .append("leachMethod", result.leachMethod().name())
                        .append("maximum", MongoValues.amount(result.maximum()))))
                .append("conclusion", evaluation.conclusion().name())
                .append("concludedAt", evaluation.concludedAt());
    }

    private static EffectEvaluation readEvaluation(Document document) {
        return new EffectEvaluation(
                MongoValues.creditCode(document, "evaluator"),
                MongoValues.instant(document, "submittedAt"),
                MongoValues.readList(
                        document,
                        "results",
                        result -> new LeachateMaximum(
                                result.getString("analyte"),
                                LeachMethod.valueOf(result.getString("leachMethod")),
                                MongoValues.quantity(result, "maximum", Unit.MG_PER_L))),
                EvaluationConclusion.valueOf(document.getString("conclusion")),
                MongoValues.optionalInstant(document, "concludedAt"));
    }
}
