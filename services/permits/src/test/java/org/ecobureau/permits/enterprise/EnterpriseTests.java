package org.ecobureau.permits.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnterpriseTests {

    private static final CreditCode CODE = new CreditCode("91430422MA4Q00016Q");
    private static final Instant AT = Instant.parse("2020-05-06T02:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Enterprise enterprise = registered();

    private static Enterprise registered() {
        return Enterprise.register(CODE, " 甲厂 ", Town.YUNJI, null, "3031", AT).after();
    }

    @Test
    void keepsItsFormerNames() {
        Enterprise renamed =
                enterprise.rename("乙厂", AT).then(each -> each.rename("丙厂", AT)).after();
        assertThat(renamed.name()).isEqualTo("丙厂");
        assertThat(renamed.formerNames()).containsExactly("甲厂", "乙厂");
    }

    @Test
    void findsEverythingThatIsWrongAtOnce() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> Enterprise.register(CODE, " ", Town.YUNJI, null, "C30", AT));
        assertThat(problem.findings())
                .extracting(finding -> (Object) finding.code())
                .containsExactly(EnterpriseProblem.NAME_MISSING, EnterpriseProblem.INDUSTRY_FORM);
    }

    @Test
    void refusesTheNameItBearsAndOneThatIsTooLong() {
        assertThat(catchThrowableOfType(Problem.class, () -> enterprise.rename("甲厂 ", AT))
                        .code())
                .isEqualTo(EnterpriseProblem.NAME_UNCHANGED);
        assertThat(catchThrowableOfType(Problem.class, () -> enterprise.rename("厂".repeat(201), AT))
                        .code())
                .isEqualTo(EnterpriseProblem.NAME_TOO_LONG);
    }

    @Test
    void aClosedEnterpriseIsNotRenamed() {
        Enterprise closed = enterprise.close(new Grounds("注销"), AT).after();
        assertThat(catchThrowableOfType(Problem.class, () -> closed.rename("乙厂", AT))
                        .code())
                .isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatTheRoleCanDo(Role role) {
        Set<EnterpriseAction> expected =
                switch (role) {
                    case COUNTY_OFFICER, CITY_OFFICER -> Set.of(EnterpriseAction.RENAME, EnterpriseAction.CLOSE);
                    case ENTERPRISE, HOSPITAL -> Set.of(EnterpriseAction.RENAME);
                    case CARRIER, OPERATOR, PROVINCE, PUBLIC -> Set.of();
                };
        assertThat(Enterprise.ACTIONS.allowed(enterprise, AT, Set.of(role)))
                .extracting(Allowed::action)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void isReadAsItWasWritten() {
        EnterpriseDocument mapping = new EnterpriseDocument();
        Stream.of(
                        enterprise,
                        enterprise.rename("乙厂", AT).after(),
                        enterprise.close(new Grounds("注销"), AT).after(),
                        Enterprise.register(CODE, "丁厂", Town.SONGJIANG, "三组", "03", AT)
                                .after())
                .forEach(each -> assertThat(
                                mapping.read(Document.parse(mapping.write(each).toJson())))
                        .isEqualTo(each));
    }

    static Stream<DomainEvent> events() {
        return Stream.of(
                        Enterprise.register(CODE, "甲厂", Town.YUNJI, null, "3031", AT),
                        registered().rename("乙厂", AT))
                .map(change -> change.steps().get(0).events().get(0));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventAndItsExampleKeepToTheSchema(DomainEvent event) {
        Contracts.assertConforms(event);
        JsonNode data = JSON.readTree(Contracts.example(event.type())).get("data");
        Contracts.assertConforms(event.type(), data.toString());
        assertThat(data.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        JSON.readTree(JSON.writeValueAsString(event)).propertyNames());
    }

    @Test
    void everyTypeOfTheCatalogueIsPublished() {
        assertThat(Contracts.catalogue().entries())
                .extracting(Catalogue.Entry::type)
                .filteredOn(type -> type.startsWith("permits.enterprise-"))
                .containsExactlyInAnyOrderElementsOf(
                        events().map(DomainEvent::type).toList());
    }
}
