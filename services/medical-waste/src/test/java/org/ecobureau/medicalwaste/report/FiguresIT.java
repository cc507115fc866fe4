package org.ecobureau.medicalwaste.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.medicalwaste.Scene.input;
import static org.ecobureau.medicalwaste.Scene.stop;
import static org.ecobureau.medicalwaste.Scene.with;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import org.ecobureau.medicalwaste.Samples;
import org.ecobureau.medicalwaste.Scene;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every test has a year of its own. */
@ServiceIT
class FiguresIT {

    private static final String REPORT = """
            { annualReport(year: %d) { year asOf medicalWaste {
              officerVisits hospitalInspections hospitalsInspected
              wastewater { value unit } collected { value unit } collectedCovid { value unit }
              enterprisesAssisted enterprisesExempted } } }""";

    @Autowired
    private GraphQlCaller caller;

    @Autowired
    private MongoDatabase database;

    private Scene scene;

    @BeforeEach
    void openTheScene() {
        scene = new Scene(caller);
    }

    private JsonNode report(int year) {
        return scene.officer().ask(REPORT.formatted(year)).data("annualReport.medicalWaste");
    }

    private String inspect(String hospital, String on, int officers, boolean covid) {
        return scene.accept(
                        "recordHospitalInspection",
                        input(
                                "hospital", hospital,
                                "on", on,
                                "officers", officers,
                                "covid", covid,
                                "result", "CONFORMING"))
                .text("recordHospitalInspection.node.id");
    }

    private void remove(String collection, String id) {
        assertThat(database.getCollection(collection)
                        .deleteOne(new Document("_id", id))
                        .getDeletedCount())
                .isEqualTo(1);
    }

    @Test
    void inspectionsUnderEpidemicControlAreCountedByVisitHospitalAndOfficer() {
        String one = scene.hospital();
        String other = scene.hospital();
        inspect(one, "2011-01-01", 2, true);
        inspect(one, "2011-06-01", 3, true);
        String last = inspect(other, "2011-12-31", 2, true);
        inspect(other, "2011-12-31", 9, false);
        inspect(other, "2010-12-31", 9, true);
        inspect(other, "2012-01-01", 9, true);

        assertThat(report(2011).get("officerVisits").asInt()).isEqualTo(7);
        assertThat(report(2011).get("hospitalInspections").asInt()).isEqualTo(3);
        assertThat(report(2011).get("hospitalsInspected").asInt()).isEqualTo(2);
        remove("hospital_inspections", last);
        assertThat(report(2011).get("officerVisits").asInt()).isEqualTo(5);
        assertThat(report(2011).get("hospitalInspections").asInt()).isEqualTo(2);
        assertThat(report(2011).get("hospitalsInspected").asInt()).isEqualTo(1);
    }

    @Test
    void collectedIsWhatWasHandedOverInBothStreams() {
        String hospital = scene.hospital();
        scene.round(with(
                scene.handingOver("ORDINARY", stop(hospital, 1500.5), stop("430421", 499.5)),
                "at",
                "2013-01-01T00:00:00+08:00"));
        String covid = scene.received(
                with(scene.handingOver("COVID", stop(hospital, 250)), "at", "2013-12-31T23:59:59+08:00"));
        scene.round(with(scene.handingOver("ORDINARY", stop("430421", 9)), "at", "2014-01-01T00:00:00+08:00"));

        assertThat(report(2013).at("/collected/value").decimalValue()).isEqualByComparingTo("2.25");
        assertThat(report(2013).at("/collected/unit").asString()).isEqualTo("T");
        assertThat(report(2013).at("/collectedCovid/value").decimalValue()).isEqualByComparingTo("0.25");
        GraphQlAnswer statistics = scene.officer().ask("""
                { medicalWasteStatistics(from: "2013-01-01", to: "2013-12-31") {
                  rounds covidRounds collectedInCounty { value } received { value } disposed { value }
                  collectedByClass { wasteClass collected { value } } } }""");
        JsonNode figures = statistics.data("medicalWasteStatistics");
        assertThat(figures.get("rounds").asInt()).isEqualTo(2);
        assertThat(figures.get("covidRounds").asInt()).isEqualTo(1);
        assertThat(figures.at("/collectedInCounty/value").decimalValue()).isEqualByComparingTo("1.7505");
        assertThat(figures.at("/received/value").decimalValue()).isEqualByComparingTo("0.01");
        assertThat(figures.at("/disposed/value").decimalValue()).isEqualByComparingTo("0");
        assertThat(figures.at("/collectedByClass/0/collected/value").decimalValue())
                .isEqualByComparingTo("2.25");
        remove("rounds", covid);
        assertThat(report(2013).at("/collected/value").decimalValue()).isEqualByComparingTo("2");
        assertThat(report(2013).at("/collectedCovid/value").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void wastewaterIsThatOfTheMonthsThatBeginInThePeriod() {
        String hospital = scene.hospital();
        for (String month : new String[] {"2015-01", "2015-12", "2016-01"}) {
            scene.accept(
                    "reportWastewater",
                    input("hospital", hospital, "month", month, "volume", input("value", 40.5, "unit", "T")));
        }

        assertThat(report(2015).at("/wastewater/value").decimalValue()).isEqualByComparingTo("81");
        GraphQlAnswer partly = scene.officer()
                .ask(
                        "{ medicalWasteStatistics(from: \"2015-01-02\", to: \"2015-12-01\") { wastewater { value unit } } }");
        assertThat(partly.data("medicalWasteStatistics.wastewater.value").decimalValue())
                .isEqualByComparingTo("40.5");
        remove("wastewater", hospital + "-2015-12");
        assertThat(report(2015).at("/wastewater/value").decimalValue()).isEqualByComparingTo("40.5");
    }

    @Test
    void anEnterpriseCountsOnceWhileItsSupportLasts() {
        String enterprise = Samples.newCode();
        Map<String, Object> support =
                input("creditCode", enterprise, "kind", "ASSISTED", "since", "2008-03-01", "reason", "帮扶");
        String first = scene.accept("grantEpidemicSupport", support).text("grantEpidemicSupport.node.id");
        scene.accept("endEpidemicSupport", input("id", first, "until", "2008-04-01", "grounds", "结束"));
        String second = scene.accept("grantEpidemicSupport", with(support, "since", "2008-09-01"))
                .text("grantEpidemicSupport.node.id");
        scene.accept("endEpidemicSupport", input("id", second, "until", "2009-01-01", "grounds", "结束"));
        String exempted = scene.accept("grantEpidemicSupport", with(support, "kind", "EXEMPTED"))
                .text("grantEpidemicSupport.node.id");
        scene.accept("endEpidemicSupport", input("id", exempted, "until", "2008-12-31", "grounds", "结束"));

        assertThat(report(2007).get("enterprisesAssisted").asInt()).isZero();
        assertThat(report(2008).get("enterprisesAssisted").asInt()).isEqualTo(1);
        assertThat(report(2009).get("enterprisesAssisted").asInt()).isEqualTo(1);
        assertThat(report(2010).get("enterprisesAssisted").asInt()).isZero();
        assertThat(report(2008).get("enterprisesExempted").asInt()).isEqualTo(1);
        remove("epidemic_support", exempted);
        assertThat(report(2008).get("enterprisesExempted").asInt()).isZero();
    }

    @Test
    void aPastYearIsReportedAsOfItsLastDay() {
        assertThat(scene.officer().ask(REPORT.formatted(2020)).text("annualReport.asOf"))
                .isEqualTo("2020-12-31");
    }

    @Test
    void figuresAreForOfficersAndTheProvince() {
        assertThat(caller.as(Role.PROVINCE).ask(REPORT.formatted(2020)).errorCodes())
                .isEmpty();
        GraphQlAnswer hospital = caller.as(Role.HOSPITAL, Samples.newCode()).ask(REPORT.formatted(2020));
        assertThat(hospital.errorCodes()).containsExactly("FORBIDDEN");
        assertThat(hospital.partial("annualReport.medicalWaste").isNull()).isTrue();
        assertThat(caller.withoutToken()
                        .ask("{ medicalWasteStatistics(from: \"2020-01-01\", to: \"2020-12-31\") { rounds } }")
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(scene.officer()
                        .ask("{ medicalWasteStatistics(from: \"2020-12-31\", to: \"2020-01-01\") { rounds } }")
                        .errorCodes())
                .containsExactly("PERIOD_INVALID");
    }
}
