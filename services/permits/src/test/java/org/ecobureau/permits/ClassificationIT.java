package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceIT
class ClassificationIT {

    @Autowired
    GraphQlCaller caller;

    @Test
    void theAnswerExplainsItself() {
        GraphQlAnswer answer = caller.as(Role.ENTERPRISE, CreditCodes.next()).ask("""
                    { permitManagementFor(industries: ["8411", "3022"], facts: {beds: 120, boilerTPerHour: 25}) {
                        management rule { source since }
                        reasons { row management text conditions { fact { fact title } comparison expected actual assumed } }
                        changes { management row conditions { fact { fact } comparison expected } }
                        missing { fact } } }""");
        assertThat(answer.text("permitManagementFor.management")).isEqualTo("SIMPLIFIED");
        assertThat(answer.text("permitManagementFor.rule.since")).isEqualTo("2019-12-20");
        assertThat(answer.text("permitManagementFor.reasons.0.conditions.0.fact.title"))
                .isEqualTo("床位（张）");
        assertThat(answer.text("permitManagementFor.reasons.0.conditions.0.actual"))
                .isEqualTo("120");
        assertThat(answer.data("permitManagementFor.reasons").valueStream().map(reason -> reason.get("row")
                        .asInt()))
                .containsExactly(107, 109, 63);
    }

    @Test
    void whatIsWrongWithTheQuestionIsNamed() {
        GraphQlAnswer answer = caller.as(Role.COUNTY_OFFICER)
                .ask("{ permitManagementFor(industries: [\"C30\", \"3022\", \"1\"]) { management } }");
        assertThat(answer.errorCodes()).containsExactly("INDUSTRY_FORM", "INDUSTRY_FORM");
        assertThat(caller.as(Role.COUNTY_OFFICER)
                        .ask("{ permitManagementFor(industries: []) { management } }")
                        .errorCodes())
                .containsExactly("INDUSTRIES_NUMBER");
        assertThat(caller.as(Role.COUNTY_OFFICER)
                        .ask("{ permitManagementFor(industries: [\"8411\"], facts: {beds: -1}) { management } }")
                        .errorCodes())
                .containsExactly("FACT_NEGATIVE");
        assertThat(caller.withoutToken()
                        .ask("{ permitManagementFor(industries: [\"8411\"]) { management } }")
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void anApplicationForAnotherManagementThanTheIndustryDecidesIsWarned() {
        Desk desk = new Desk(caller);
        String code = CreditCodes.next();
        Map<String, Object> entry =
                Map.of("creditCode", code, "name", "示例搅拌站" + code, "town", "430422001", "industry", "3022");
        desk.county().mutate("registerEnterprise", entry, "node { name }").text("registerEnterprise.node.name");
        GraphQlAnswer applied = desk.officer()
                .mutate(
                        "applyForPermit",
                        Desk.application(code, "一厂区", "SIMPLIFIED"),
                        "warnings { code facts { name value } rule { source } }");
        assertThat(applied.codes("applyForPermit.warnings")).contains("MANAGEMENT_DIFFERS");
        assertThat(applied.body()).contains("固定污染源排污许可分类管理名录");
    }
}
