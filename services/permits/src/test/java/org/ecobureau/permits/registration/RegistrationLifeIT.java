package org.ecobureau.permits.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.ecobureau.permits.Desk;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.time.BureauTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceIT
class RegistrationLifeIT {

    @Autowired
    GraphQlCaller caller;

    @Autowired
    RegistrationExpiry expiry;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(caller);
    }

    @Test
    void isRenewedWithinItsWindowAndNotBefore() {
        LocalDate today = BureauTime.day(java.time.Instant.now());
        String ending = filed(today.minusYears(5).plusDays(10));
        GraphQlAnswer shown = desk.officer()
                .ask("{ registration(id: \"%s\") { deadlines { code } allowedActions { action allowed } } }"
                        .formatted(ending));
        assertThat(shown.text("registration.deadlines.0.code")).isEqualTo("RENEW");
        GraphQlAnswer renewed = desk.of(desk.holder("registration", ending))
                .mutate(
                        "renewRegistration",
                        Map.of("id", ending),
                        "node { validUntil receipt { issuedAt validUntil } }");
        assertThat(renewed.text("renewRegistration.node.receipt.validUntil"))
                .isEqualTo(today.plusDays(9).plusYears(5).toString());
        assertThat(renewed.text("renewRegistration.node.receipt.issuedAt")).startsWith(today.toString());

        String early = filed(today.minusYears(5).plusDays(40));
        assertThat(desk.county()
                        .mutate("renewRegistration", Map.of("id", early), "node { id }")
                        .errorCodes())
                .containsExactly("RENEWAL_TOO_EARLY");
        assertThat(desk.officer()
                        .ask("{ registration(id: \"%s\") { allowedActions { action allowed blockers { code } } } }"
                                .formatted(early))
                        .codes("registration.allowedActions.1.blockers"))
                .containsExactly("RENEWAL_TOO_EARLY");
        assertThat(caller.withoutToken()
                        .mutate("renewRegistration", Map.of("id", early), "node { id }")
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        assertThat(desk.of(desk.enterprise())
                        .mutate("renewRegistration", Map.of("id", early), "node { id }")
                        .errorCodes())
                .containsExactly("NOT_FOUND");
    }

    @Test
    void theClockRecordsWhatIsOver() {
        String over = filed(LocalDate.parse("2020-04-20"));
        String status = "{ registration(id: \"%s\") { status version history { action } } }".formatted(over);
        assertThat(desk.officer().ask(status).text("registration.status")).isEqualTo("EXPIRED");
        expiry.sweep();
        GraphQlAnswer recorded = desk.officer().ask(status);
        assertThat(recorded.data("registration.version").asInt()).isEqualTo(2);
        assertThat(recorded.text("registration.history.1.action")).isEqualTo("EXPIRE");
        assertThat(desk.county()
                        .mutate("renewRegistration", Map.of("id", over), "node { id }")
                        .errorCodes())
                .containsExactly("ACTION_NOT_POSSIBLE");
    }

    private String filed(LocalDate day) {
        String code = desk.enterprise();
        desk.imported(
                "importRegistrations", "creditCode,siteName,filedAt\n%s,养殖场,%sT09:00:00+08:00\n".formatted(code, day));
        return desk.officer()
                .ask("{ registrations(filter: {creditCode: \"%s\"}) { nodes { id } } }".formatted(code))
                .text("registrations.nodes.0.id");
    }
}
