package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bson.Document;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.processes.Service;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The bureau's report of 2020, figure by figure, out of its records. */
class ReportIT {

    private static final String REPORT = """
            { annualReport(year: 2020) {
              year asOf
              permits { issued keyManaged simplified registrations }
              hazardousWaste { specialInspections trainings peopleTrained }
              remediation {
                projects { name investment { value unit } status }
                villagesTotal villagesTreated villagesCompletedInYear ruralInvestment { value unit }
              }
              medicalWaste {
                officerVisits hospitalInspections hospitalsInspected
                wastewater { value unit } collected { value unit } collectedCovid { value unit }
                enterprisesAssisted enterprisesExempted
              }
            } }
            """;

    private final RunningSystem system = RunningSystem.current();
    private final GraphQlCaller.Session officer = system.gateway().as(Role.COUNTY_OFFICER);

    private JsonNode report() {
        return officer.ask(REPORT).data("annualReport");
    }

    private static String at(JsonNode report, String figure) {
        return report.at("/" + figure.replace('.', '/')).asString();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 2020-12-31",
        "permits.issued, 88",
        "permits.keyManaged, 31",
        "permits.simplified, 57",
        "permits.registrations, 691",
        "hazardousWaste.specialInspections, 5",
        "hazardousWaste.trainings, 4",
        "remediation.villagesTotal, 375",
        "remediation.villagesTreated, 180",
        "remediation.villagesCompletedInYear, 17",
        "remediation.ruralInvestment.value, 4000",
        "remediation.ruralInvestment.unit, CNY_10K",
        "medicalWaste.officerVisits, 309",
        "medicalWaste.hospitalInspections, 156",
        "medicalWaste.hospitalsInspected, 53",
        "medicalWaste.wastewater.value, 41653",
        "medicalWaste.wastewater.unit, T",
        "medicalWaste.enterprisesAssisted, 13",
        "medicalWaste.enterprisesExempted, 10"
    })
    void anExactFigureIsThatOfTheSummary(String figure, String expected) {
        assertThat(at(report(), figure)).isEqualTo(expected);
    }

    /** 余: at least so many, and not as many as the next round number. */
    @ParameterizedTest
    @CsvSource({"medicalWaste.collected.value, 3000, 3100", "medicalWaste.collectedCovid.value, 20, 30"})
    void anApproximateFigureLiesWhereTheSummarySays(String figure, BigDecimal atLeast, BigDecimal below) {
        assertThat(new BigDecimal(at(report(), figure)))
                .isGreaterThanOrEqualTo(atLeast)
                .isLessThan(below);
    }

    /**
     * The summary says 200余人, a bound that half as many again would keep as well. So the figure must be exactly what the
     * dataset's lists of attendance add up to, and they must add up to a little more than 200.
     */
    @Test
    void thePeopleTrainedAreThoseWhoAttended() throws IOException {
        BigDecimal attended = attendees();

        assertThat(attended).isGreaterThan(new BigDecimal(200)).isLessThanOrEqualTo(new BigDecimal(220));
        assertThat(new BigDecimal(at(report(), "hazardousWaste.peopleTrained"))).isEqualByComparingTo(attended);
    }

    /** The sum of the last column of the dataset's trainings. */
    private static BigDecimal attendees() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReportIT.class.getResourceAsStream("/dataset/2020/trainings.csv"))) {
            String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(csv).startsWith("title,on,place,attendees\n");
            return csv.lines()
                    .skip(1)
                    .map(line -> new BigDecimal(line.substring(line.lastIndexOf(',') + 1)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @Test
    void theProjectsAreThoseOfTheSummary() {
        JsonNode projects = report().at("/remediation/projects");

        assertThat(projects.valueStream().map(project -> "%s %s %s"
                        .formatted(
                                project.get("name").asString(),
                                project.at("/investment/value").asString(),
                                project.at("/investment/unit").asString())))
                .anySatisfy(line -> assertThat(line).contains("季家组").endsWith("708 CNY_10K"))
                .anySatisfy(line -> assertThat(line).contains("国茂化工").endsWith("2100 CNY_10K"))
                .hasSize(2);
    }

    /** A figure is counted from records: without one of them it is another. */
    @ParameterizedTest
    @CsvSource({
        "permits.issued, PERMITS, permits",
        "permits.registrations, PERMITS, registrations",
        "hazardousWaste.specialInspections, HAZARDOUS_WASTE, special_inspections",
        "hazardousWaste.trainings, HAZARDOUS_WASTE, trainings",
        "hazardousWaste.peopleTrained, HAZARDOUS_WASTE, trainings",
        "remediation.villagesTotal, REMEDIATION, villages",
        "medicalWaste.officerVisits, MEDICAL_WASTE, hospital_inspections",
        "medicalWaste.hospitalInspections, MEDICAL_WASTE, hospital_inspections",
        "medicalWaste.wastewater.value, MEDICAL_WASTE, wastewater",
        "medicalWaste.collected.value, MEDICAL_WASTE, rounds"
    })
    void aFigureMovesWhenARecordIsGone(String figure, Service service, String collection) {
        MongoCollection<Document> records = system.database(service).getCollection(collection);
        String before = at(report(), figure);

        Document removed = records.findOneAndDelete(new Document());
        assertThat(removed).as(collection).isNotNull();
        try {
            assertThat(new BigDecimal(at(report(), figure))).isLessThan(new BigDecimal(before));
        } finally {
            records.insertOne(removed);
        }
        assertThat(at(report(), figure)).isEqualTo(before);
    }

    @Test
    void aCallerWhoMayNotSeeTheReportIsTold() {
        GraphQlAnswer refused =
                system.gateway().as(Role.ENTERPRISE, "91430422MA4Q00016Q").ask(REPORT);

        assertThat(refused.errorCodes()).isNotEmpty().containsOnly("FORBIDDEN");
        assertThat(system.gateway().withoutToken().ask(REPORT).errorCodes())
                .isNotEmpty()
                .containsOnly("UNAUTHENTICATED");
    }
}
