package org.ecobureau.remediation.site;

import org.bson.Document;
import org.ecobureau.remediation.screening.Analyte;
import org.ecobureau.remediation.screening.SoilJudgement;
import org.ecobureau.vocabulary.standard.Unit;

/** How surveys and the risk assessment are kept. */
final class InvestigationDocument {

    private InvestigationDocument() {}

    static Document write(Investigation investigation) {
        return new Document(
                        "preliminary", MongoValues.optional(investigation.preliminary(), InvestigationDocument::survey))
                .append("detailed", MongoValues.optional(investigation.detailed(), InvestigationDocument::survey))
                .append(
                        "assessment",
                        MongoValues.optional(investigation.assessment(), InvestigationDocument::assessment));
    }

    static Investigation read(Document document) {
        return new Investigation(
                MongoValues.readOptional(document, "preliminary", InvestigationDocument::readSurvey),
                MongoValues.readOptional(document, "detailed", InvestigationDocument::readSurvey),
                MongoValues.readOptional(document, "assessment", InvestigationDocument::readAssessment));
    }

    private static Document survey(SurveyReport report) {
        return new Document("reportedAt", report.reportedAt())
                .append("results", MongoValues.list(report.results(), InvestigationDocument::result));
    }

    private static SurveyReport readSurvey(Document document) {
        return new SurveyReport(
                MongoValues.instant(document, "reportedAt"),
                MongoValues.readList(document, "results", InvestigationDocument::readResult));
    }

    private static Document result(SurveyResult result) {
        return new Document("cas", result.analyte().cas())
                .append("name", result.analyte().name())
                .append("maximum", MongoValues.amount(result.maximum()))
                .append("background", MongoValues.amount(result.background()))
                .append("judgement", result.judgement().name());
    }

    private static SurveyResult readResult(Document document) {
        return new SurveyResult(
                new Analyte(document.getString("cas"), document.getString("name")),
                MongoValues.quantity(document, "maximum", Unit.MG_PER_KG),
                MongoValues.optionalQuantity(document, "background", Unit.MG_PER_KG),
                SoilJudgement.valueOf(document.getString("judgement")));
    }

    private static Document assessment(RiskAssessment assessment) {
        return new Document("reportedAt", assessment.reportedAt())
                .append("acceptable", assessment.acceptable())
                .append("conclusion", assessment.conclusion());
    }

    private static RiskAssessment readAssessment(Document document) {
        return new RiskAssessment(
                MongoValues.instant(document, "reportedAt"),
                document.getBoolean("acceptable"),
                document.getString("conclusion"));
    }
}
