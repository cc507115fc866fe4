package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.ecobureau.permits.content.ContentFixture;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.time.BureauTime;

/** Brings records into the state that a test starts from, through the service's own mutations. */
public final class Desk {

    public static final String SUCCESSOR = "91430422MA4Q999994";

    private final GraphQlCaller caller;

    public Desk(GraphQlCaller caller) {
        this.caller = caller;
    }

    public Session county() {
        return caller.as(Role.COUNTY_OFFICER);
    }

    /** An officer of both offices. */
    public Session officer() {
        return caller.as(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    }

    public Session of(String creditCode) {
        return caller.as(Role.ENTERPRISE, creditCode);
    }

    /** The credit code of an enterprise that has just been registered. */
    public String enterprise() {
        String code = CreditCodes.next();
        Map<String, Object> input =
                Map.of("creditCode", code, "name", "厂" + code, "town", "430422001", "industry", "3031");
        return county().mutate("registerEnterprise", input, "node { creditCode }")
                .text("registerEnterprise.node.creditCode");
    }

    /** An application that lacks nothing. */
    public static Map<String, Object> application(String creditCode, String siteName, String management) {
        LocalDate today = LocalDate.now(BureauTime.ZONE);
        return Map.of(
                "creditCode",
                creditCode,
                "siteName",
                siteName,
                "management",
                management,
                "address",
                "工业路1号",
                "legalRepresentative",
                "王某",
                "content",
                ContentFixture.input(),
                "publicNotice",
                Map.of(
                        "from", today.minusDays(10).toString(),
                        "until", today.toString()));
    }

    /** The content of an application, and one outlet more. */
    public static Map<String, Object> grownContent() {
        return ContentFixture.with("DA002");
    }

    /** A new enterprise with premises called 一厂区. */
    public String enterpriseWithSite() {
        String code = enterprise();
        return county().mutate("addEnterpriseSite", Map.of("creditCode", code, "name", "一厂区"), "node { creditCode }")
                .text("addEnterpriseSite.node.creditCode");
    }

    /** A new enterprise; the one with the code {@link #SUCCESSOR} is in the register too. */
    public String enterpriseBesideSuccessor() {
        Map<String, Object> input =
                Map.of("creditCode", SUCCESSOR, "name", "承继厂", "town", "430422001", "industry", "3031");
        county().mutate("registerEnterprise", input, "node { creditCode }");
        return enterprise();
    }

    /** Id of an application by a new enterprise, under simplified management. */
    public String submitted() {
        Map<String, Object> input = application(enterprise(), "一厂区", "SIMPLIFIED");
        return county().mutate("applyForPermit", input, "node { id }").text("applyForPermit.node.id");
    }

    /** Id of a draft by a new enterprise, which lacks nothing. */
    public String drafted() {
        Map<String, Object> input = application(enterprise(), "一厂区", "SIMPLIFIED");
        return county().mutate("draftPermitApplication", input, "node { id }").text("draftPermitApplication.node.id");
    }

    public String toBeCorrected() {
        return step("requestPermitCorrection", submitted(), Map.of("grounds", "缺环评文件"));
    }

    public String accepted() {
        return step("acceptPermitApplication", submitted(), Map.of());
    }

    public String underSiteCheck() {
        return step("orderPermitSiteCheck", accepted(), Map.of());
    }

    public String underAssessment() {
        return step("orderPermitAssessment", accepted(), Map.of("institution", "示例评估中心"));
    }

    public String heard() {
        return step("startPermitProceeding", accepted(), Map.of("kind", "HEARING"));
    }

    /** What has to be put right within four months. */
    public static Map<String, Object> rectification() {
        LocalDate today = LocalDate.now(BureauTime.ZONE);
        return Map.of(
                "dischargingSince", "2015-05-01", "until", today.plusMonths(4).toString(), "demands", "补办环评手续");
    }

    public String rectifying() {
        return step("orderPermitRectification", accepted(), rectification());
    }

    /** Id of a permit whose holder went into the enterprise with the code {@link #SUCCESSOR}. */
    public String mergedHolders() {
        String permit = granted();
        enterpriseBesideSuccessor();
        merge(holder("permit", permit), SUCCESSOR);
        return permit;
    }

    /** Id of a registration whose enterprise went into the one with the code {@link #SUCCESSOR}. */
    public String mergedRegistrants() {
        String registration = registered();
        enterpriseBesideSuccessor();
        String code = holder("registration", registration);
        // Its one name, of which the successor has none yet.
        county().mutate(
                        "changeRegistration",
                        Map.of("id", registration, "changedOn", "2021-03-01", "siteName", "养殖场" + code),
                        "node { id }")
                .data("changeRegistration.node.id");
        merge(code, SUCCESSOR, "registrations");
        return registration;
    }

    /** Lets one enterprise go into another, and waits until the one permit of the former has heard of it. */
    public void merge(String code, String successor) {
        merge(code, successor, "permits");
    }

    /** Lets one enterprise go into another, and waits until the first in the list of the former has heard of it. */
    public void merge(String code, String successor, String list) {
        county().mutate(
                        "mergeEnterprise",
                        Map.of("creditCode", code, "successor", successor, "grounds", "吸收合并"),
                        "node { creditCode }")
                .data("mergeEnterprise.node.creditCode");
        String heard = "{ %s(filter: {creditCode: \"%s\"}) { nodes { successorCode } } }".formatted(list, code);
        Awaitility.await(list + " hear of the merger")
                .atMost(Duration.ofSeconds(20))
                .until(() -> officer()
                        .ask(heard)
                        .data(list + ".nodes.0.successorCode")
                        .isString());
    }

    public String reapplied() {
        return step("reapplyForPermit", granted(), Map.of("content", grownContent()));
    }

    public String granted() {
        return step("grantPermit", accepted(), Map.of());
    }

    /** Id of a permit for premises of that enterprise. */
    public String grantedTo(String creditCode, String siteName) {
        String id = county().mutate("applyForPermit", application(creditCode, siteName, "SIMPLIFIED"), "node { id }")
                .text("applyForPermit.node.id");
        step("acceptPermitApplication", id, Map.of());
        return step("grantPermit", id, Map.of());
    }

    public String suspended() {
        return step("suspendPermit", granted(), Map.of("grounds", "拒不改正"));
    }

    public String toBeRenewed() {
        return step("applyForPermitRenewal", granted(), Map.of());
    }

    /** Id of a permit with a content, granted in March 2022. */
    public String grantedEarlier() {
        Map<String, Object> input = new HashMap<>(application(enterprise(), "一厂区", "SIMPLIFIED"));
        input.remove("publicNotice");
        input.put("at", "2022-03-01T09:00:00+08:00");
        String id = county().mutate("applyForPermit", input, "node { id }").text("applyForPermit.node.id");
        step("acceptPermitApplication", id, Map.of("at", "2022-03-02T09:00:00+08:00"));
        return step("grantPermit", id, Map.of("at", "2022-03-15T09:00:00+08:00"));
    }

    /** Id of the first report that the holder of a new permit of earlier owes. */
    public String reportOwed() {
        String permit = grantedEarlier();
        county().ask("mutation { raiseExecutionReports(permitId: \"%s\") }".formatted(permit))
                .data("raiseExecutionReports");
        return county().ask(
                        "{ executionReports(filter: {permitId: \"%s\"}, first: 1) { nodes { id } } }".formatted(permit))
                .text("executionReports.nodes.0.id");
    }

    public String reportSubmitted() {
        return step(
                "submitExecutionReport",
                reportOwed(),
                Map.of("chapters", List.of("ACTUAL_EMISSIONS"), "summary", "正常"));
    }

    /** Id of a registration by a new enterprise. */
    public String registered() {
        Map<String, Object> input = Map.of("creditCode", enterprise(), "siteName", "养殖场");
        return county().mutate("fileRegistration", input, "node { id }").text("fileRegistration.node.id");
    }

    /** Imports lines; each must be accepted. */
    public void imported(String mutation, String csv) {
        GraphQlAnswer answer =
                officer().mutate(mutation, Map.of("csv", csv), "rejected results { findings { code message } }");
        assertThat(answer.data(mutation + ".rejected").asInt())
                .as(answer.body())
                .isZero();
    }

    /** The credit code of the enterprise that a permit or registration is about. */
    public String holder(String type, String id) {
        return officer()
                .ask("{ %s(id: \"%s\") { creditCode } }".formatted(type, id))
                .text(type + ".creditCode");
    }

    private String step(String mutation, String id, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("id", id);
        return county().mutate(mutation, input, "node { id }").text(mutation + ".node.id");
    }
}
