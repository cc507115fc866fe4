package org.ecobureau.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.permits.permit.PermitFixture.RULES;
import static org.ecobureau.permits.permit.PermitFixture.WHY;
import static org.ecobureau.permits.permit.PermitFixture.on;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PermitContractsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<DomainEvent> events() {
        Permit active = PermitFixture.granted("2020-06-15");
        Permit suspended = active.suspend(WHY, RULES, on("2021-04-12")).after();
        PermitParticulars content = new PermitParticulars("二厂区", null, null, null);
        return Stream.of(
                        PermitFixture.accepted("2020-06-15", PermitManagement.SIMPLIFIED)
                                .grant(
                                        PermitFixture.NUMBER,
                                        active.requireGrant().term(),
                                        null,
                                        RULES,
                                        on("2020-06-15")),
                        active.change(content, null, LocalDate.parse("2020-09-10"), RULES, on("2020-09-10")),
                        active.reissue(ReissueReason.LOST, RULES, on("2020-09-10")),
                        active.applyForRenewal(RULES, on("2021-04-12")).after().renew(RULES, on("2021-05-08")),
                        active.suspend(WHY, RULES, on("2021-04-12")),
                        suspended.reinstate(WHY, RULES, on("2021-05-20")),
                        active.revoke(PermitRevocation.UNLAWFUL_GRANT, false, WHY, RULES, on("2021-08-03")),
                        suspended.cancel(WHY, RULES, on("2022-02-14")),
                        active.expire(on("2023-06-15")))
                .map(PermitContractsTests::event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventKeepsToItsSchema(DomainEvent event) {
        Contracts.assertConforms(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void thePublishedExampleKeepsToItsSchemaAndHasTheSameFields(DomainEvent event) {
        JsonNode data = JSON.readTree(Contracts.example(event.type())).get("data");
        Contracts.assertConforms(event.type(), data.toString());
        assertThat(data.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        JSON.readTree(JSON.writeValueAsString(event)).propertyNames());
    }

    @Test
    void everyTypeOfTheCatalogueIsPublished() {
        List<String> published = Contracts.catalogue().entries().stream()
                .filter(entry -> entry.publisher().equals("permits"))
                .map(Catalogue.Entry::type)
                .filter(type -> type.startsWith("permits.permit-"))
                .toList();
        assertThat(events().map(DomainEvent::type)).containsExactlyInAnyOrderElementsOf(published);
    }

    private static DomainEvent event(Change<Permit> change) {
        List<DomainEvent> events = change.steps().get(0).events();
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}
