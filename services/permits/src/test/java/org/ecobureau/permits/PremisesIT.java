package org.ecobureau.permits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the register, permits and registrations say of the same premises. */
@ServiceIT
class PremisesIT {

    private static final String SITES =
            "{ enterprise(creditCode: \"%s\") { sites { name permit { id status } registration { number } } } }";

    @Autowired
    GraphQlCaller caller;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void premisesShowTheirPermitAndTheirRegistrationToWhoMaySeeThem() {
        String code = desk.enterpriseWithSite();
        desk.county()
                .mutate("addEnterpriseSite", Map.of("creditCode", code, "name", "养殖场"), "node { creditCode }")
                .data("addEnterpriseSite.node.creditCode");
        String permit = desk.grantedTo(code, "一厂区");
        String number = file(code, "养殖场").text("fileRegistration.node.number");

        GraphQlAnswer answer = desk.of(code).ask(SITES.formatted(code));
        assertThat(answer.text("enterprise.sites.0.permit.id")).isEqualTo(permit);
        assertThat(answer.data("enterprise.sites.0.registration").isNull()).isTrue();
        assertThat(answer.data("enterprise.sites.1.permit").isNull()).isTrue();
        assertThat(answer.text("enterprise.sites.1.registration.number")).isEqualTo(number);
    }

    @Test
    void premisesWithAPermitInForceAreNotRegisteredAndRegisteredOnesAreUpgraded() {
        String code = desk.enterprise();
        desk.grantedTo(code, "一厂区");
        GraphQlAnswer refused = file(code, "一厂区");
        assertThat(refused.errorCodes()).containsExactly("SITE_HOLDS_PERMIT");
        assertThat(refused.json().at("/errors/0/extensions/rule/article").asString())
                .isEqualTo("第二十四条第一款");
        assertThat(refused.json().at("/errors/0/message").asString()).contains(code + "001P");

        String registered = file(code, "二厂区").text("fileRegistration.node.number");
        String permit = desk.grantedTo(code, "二厂区");
        assertThat(desk.officer()
                        .ask("{ permit(id: \"%s\") { registration { number } } }".formatted(permit))
                        .text("permit.registration.number"))
                .isEqualTo(registered);
    }

    @Test
    void premisesCloseOnceTheirPermitIsCancelled() {
        String code = desk.enterpriseWithSite();
        String permit = desk.grantedTo(code, "一厂区");
        Map<String, Object> closing = Map.of("creditCode", code, "name", "一厂区", "grounds", "搬迁");
        GraphQlAnswer refused = desk.county().mutate("closeEnterpriseSite", closing, "node { version }");
        assertThat(refused.errorCodes()).containsExactly("SITE_HOLDS_PERMIT");
        assertThat(refused.json().at("/errors/0/message").asString()).contains(code + "001P");

        desk.county()
                .mutate("cancelPermit", Map.of("id", permit, "grounds", "搬迁"), "node { id }")
                .data("cancelPermit.node.id");
        assertThat(desk.county()
                        .mutate("closeEnterpriseSite", closing, "node { sites { closed } }")
                        .data("closeEnterpriseSite.node.sites.0.closed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whoFollowsTheHolderSeesThePermitActsOnItAndTakesItOver() {
        String former = desk.enterprise();
        String successor = desk.enterprise();
        String stranger = desk.enterprise();
        String permit = desk.grantedTo(former, "一厂区");
        String own = "{ permits(first: 5) { nodes { id successorCode } } }";
        assertThat(desk.of(successor).ask(own).data("permits.nodes")).isEmpty();
        Map<String, Object> transfer = Map.of("id", permit, "grounds", "吸收合并", "legalRepresentative", "孙某");
        assertThat(desk.county()
                        .mutate("transferPermit", transfer, "node { id }")
                        .errorCodes())
                .containsExactly("HOLDER_NOT_MERGED");

        desk.merge(former, successor);
        assertThat(desk.of(successor).ask(own).text("permits.nodes.0.id")).isEqualTo(permit);
        assertThat(desk.of(former).ask(own).text("permits.nodes.0.successorCode"))
                .isEqualTo(successor);
        assertThat(desk.of(stranger).ask(own).data("permits.nodes")).isEmpty();
        desk.of(successor)
                .mutate("reapplyForPermit", Map.of("id", permit, "content", Desk.grownContent()), "node { id }")
                .data("reapplyForPermit.node.id");

        assertThat(desk.of(successor)
                        .mutate("transferPermit", transfer, "node { id }")
                        .errorCodes())
                .containsExactly("ROLE_NOT_ENTITLED");
        GraphQlAnswer transferred = desk.county()
                .mutate(
                        "transferPermit",
                        transfer,
                        "node { number creditCode successorCode legalRepresentative enterprise { creditCode } }");
        assertThat(transferred.text("transferPermit.node.creditCode")).isEqualTo(successor);
        assertThat(transferred.text("transferPermit.node.enterprise.creditCode"))
                .isEqualTo(successor);
        assertThat(transferred.text("transferPermit.node.legalRepresentative")).isEqualTo("孙某");
        assertThat(transferred.text("transferPermit.node.number")).isEqualTo(former + "001P");
        assertThat(transferred.data("transferPermit.node.successorCode").isNull())
                .isTrue();
        assertThat(desk.of(former).ask(own).data("permits.nodes")).isEmpty();
    }

    private GraphQlAnswer file(String creditCode, String siteName) {
        return desk.of(creditCode)
                .mutate("fileRegistration", Map.of("creditCode", creditCode, "siteName", siteName), "node { number }");
    }
}
