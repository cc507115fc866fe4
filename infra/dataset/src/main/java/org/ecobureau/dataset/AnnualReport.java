package org.ecobureau.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A year's report as the gateway answered it, perhaps without the parts of services that are out of reach. */
final class AnnualReport {

    /** What one service contributes. */
    enum Part {
        PERMITS("permits", "排污许可"),
        HAZARDOUS_WASTE("hazardousWaste", "危险废物"),
        REMEDIATION("remediation", "土壤修复与农村整治"),
        MEDICAL_WASTE("medicalWaste", "医疗废物");

        private final String field;
        private final String chinese;

        Part(String field, String chinese) {
            this.field = field;
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** A site whose works were under way or were completed in the year. */
    record Project(
            String name,
            @Nullable BigDecimal investment10k,
            String stage,
            @Nullable LocalDate constructionDoneOn,
            boolean finishing,
            @Nullable LocalDate acceptedOn) {

        static Project of(JsonNode node) {
            return new Project(
                    node.path("name").asString(),
                    amount(node.path("investment"), Unit.CNY_10K),
                    node.path("status").asString(),
                    day(node.path("constructionDoneOn")),
                    node.path("finishing").asBoolean(false),
                    day(node.path("acceptedOn")));
        }
    }

    static final String QUERY = """
            query AnnualReport($year: Int!, $from: Date!, $to: Date!) {
              annualReport(year: $year) {
                year
                asOf
                permits { issued keyManaged simplified registrations }
                hazardousWaste { specialInspections trainings peopleTrained }
                remediation {
                  projects { name investment { value unit } status constructionDoneOn finishing acceptedOn }
                  villagesTotal villagesTreated villagesCompletedInYear
                  ruralInvestment { value unit }
                }
                medicalWaste {
                  officerVisits hospitalInspections hospitalsInspected
                  wastewater { value unit } collected { value unit } collectedCovid { value unit }
                  enterprisesAssisted enterprisesExempted
                }
              }
              medicalWasteStatistics(from: $from, to: $to) { collectedInCounty { value unit } }
            }
            """;

    private static final String NO_ANSWER = "服务未能应答";

    private final int year;
    private final GatewayAnswer answer;

    AnnualReport(int year, GatewayAnswer answer) {
        this.year = year;
        this.answer = answer;
    }

    int year() {
        return year;
    }

    /** The last day counted, where any service said it. */
    Optional<LocalDate> asOf() {
        return Optional.ofNullable(day(report().path("asOf")));
    }

    boolean has(Part part) {
        return report().path(part.field).isObject();
    }

    /** Why the part is missing, in Chinese where it may be there again later. */
    String reason(Part part) {
        String path = "annualReport." + part.field;
        return answer.errors().stream()
                .filter(fault -> path.startsWith(fault.path()) || fault.path().startsWith(path))
                .findFirst()
                .map(fault -> fault.isPassing() ? NO_ANSWER : fault.message())
                .orElse(NO_ANSWER);
    }

    /** A number of things; null where the part is missing. */
    @Nullable
    BigDecimal count(Part part, String field) {
        JsonNode value = report().path(part.field).path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }

    /** An amount in that unit; null where the part is missing. */
    @Nullable
    BigDecimal amount(Part part, String field, Unit unit) {
        return amount(report().path(part.field).path(field), unit);
    }

    /** Collected at hospitals of the county; null where the service did not answer. */
    @Nullable
    BigDecimal collectedInCounty(Unit unit) {
        return amount(answer.data().path("medicalWasteStatistics").path("collectedInCounty"), unit);
    }

    /** In the order of their names; empty also where the part is missing. */
    List<Project> projects() {
        List<Project> projects = new ArrayList<>();
        report().path(Part.REMEDIATION.field).path("projects").forEach(node -> projects.add(Project.of(node)));
        return projects;
    }

    private JsonNode report() {
        return answer.data().path("annualReport");
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.asString()) : null;
    }

    private static @Nullable BigDecimal amount(JsonNode quantity, Unit unit) {
        if (!quantity.isObject()) {
            return null;
        }
        BigDecimal value = new BigDecimal(quantity.path("value").asString());
        return new Quantity(value, Unit.valueOf(quantity.path("unit").asString()))
                .in(unit)
                .value();
    }
}
