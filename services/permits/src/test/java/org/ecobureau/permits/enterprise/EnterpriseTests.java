package org.ecobureau.permits.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.ecobureau.permits.classification.Industry;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.test.contracts.Contracts;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
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
        return Enterprise.register(CODE, " 甲厂 ", profile(Town.YUNJI, null, "3031"), AT)
                .after();
    }

    private static EnterpriseProfile profile(Town town, @Nullable String address, String industry) {
        return new EnterpriseProfile(town, address, new Industry(industry), List.of());
    }

    private static EnterpriseSite site(String name) {
        return new EnterpriseSite(
                name, Town.SONGJIANG, null, new GeoPoint(112.677, 26.739), new Industry("3022"), false);
    }

    @Test
    void keepsItsFormerNames() {
        Enterprise renamed =
                enterprise.rename("乙厂", AT).then(each -> each.rename("丙厂", AT)).after();
        assertThat(renamed.name()).isEqualTo("丙厂");
        assertThat(renamed.formerNames()).containsExactly("甲厂", "乙厂");
    }

    @Test
    void isNotRegisteredWithoutAName() {
        assertThat(refusal(() -> Enterprise.register(CODE, " ", profile(Town.YUNJI, null, "3031"), AT)))
                .isEqualTo(EnterpriseProblem.NAME_MISSING);
    }

    @Test
    void anIndustryOfAnOlderEditionIsAWarning() {
        assertThat(Enterprise.register(CODE, "甲厂", profile(Town.YUNJI, null, "3098"), AT)
                        .warnings())
                .extracting(finding -> finding.code().name(), finding -> finding.facts()
                        .get("division"))
                .containsExactly(tuple("INDUSTRY_UNLISTED", "非金属矿物制品业"));
        assertThat(Enterprise.register(CODE, "甲厂", profile(Town.YUNJI, null, "3031"), AT)
                        .warnings())
                .isEmpty();
    }

    @Test
    void itsPremisesHaveNamesThatTellThemApart() {
        Enterprise two = enterprise
                .addSite(site("一厂区"), AT)
                .then(each -> each.addSite(site("二厂区"), AT))
                .after();
        assertThat(two.sites()).extracting(EnterpriseSite::name).containsExactly("一厂区", "二厂区");
        assertThat(refusal(() -> two.addSite(site(" 一厂区 "), AT))).isEqualTo(EnterpriseProblem.SITE_EXISTS);
        assertThat(refusal(() -> two.changeSite("三厂区", each -> each, AT))).isEqualTo(EnterpriseProblem.SITE_UNKNOWN);
        assertThat(refusal(() -> two.changeSite("一厂区", each -> each, AT))).isEqualTo(EnterpriseProblem.NOTHING_CHANGED);
        Enterprise closed = two.closeSite("一厂区", new Grounds("搬迁"), AT).after();
        assertThat(refusal(() -> closed.closeSite("一厂区", new Grounds("搬迁"), AT)))
                .isEqualTo(EnterpriseProblem.SITE_CLOSED);
        assertThat(closed.sitesNear(new GeoPoint(112.677, 26.739), 10))
                .extracting(EnterpriseSite::name)
                .containsExactly("二厂区");
    }

    @Test
    void aChangeOfContactsAloneIsNotToldToOthers() {
        Contact contact = new Contact("李工", ContactRole.ENVIRONMENT, "0734-8550000", null);
        EnterpriseProfile more = new EnterpriseProfile(Town.YUNJI, null, new Industry("3031"), List.of(contact));
        assertThat(enterprise.change(more, AT).steps().get(0).events()).isEmpty();
        assertThat(enterprise
                        .change(profile(Town.SONGJIANG, null, "3031"), AT)
                        .steps()
                        .get(0)
                        .events())
                .hasSize(1);
        assertThat(refusal(() -> enterprise.change(enterprise.profile(), AT)))
                .isEqualTo(EnterpriseProblem.NOTHING_CHANGED);
    }

    @Test
    void goesIntoAnotherThatIsAtWorkAndIsThenDoneWith() {
        Enterprise other = other();
        Enterprise merged = enterprise.merge(other, new Grounds("吸收合并"), AT).after();
        assertThat(merged.status()).isEqualTo(EnterpriseStatus.MERGED);
        assertThat(merged.successor()).isEqualTo(other.creditCode());
        assertThat(Enterprise.ACTIONS.allowed(merged, AT, Set.of(Role.COUNTY_OFFICER)))
                .isEmpty();
        assertThat(refusal(() -> enterprise.merge(enterprise, new Grounds("吸收合并"), AT)))
                .isEqualTo(EnterpriseProblem.MERGED_INTO_ITSELF);
        assertThat(refusal(() ->
                        enterprise.merge(other.close(new Grounds("注销"), AT).after(), new Grounds("吸收合并"), AT)))
                .isEqualTo(EnterpriseProblem.SUCCESSOR_NOT_AT_WORK);
    }

    private static Enterprise other() {
        return Enterprise.register(new CreditCode("91430422MA4Q00024K"), "乙厂", profile(Town.YUNJI, null, "3031"), AT)
                .after();
    }

    private static ProblemCode refusal(ThrowingCallable step) {
        return catchThrowableOfType(Problem.class, step).code();
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
                    case COUNTY_OFFICER, CITY_OFFICER -> EnumSet.complementOf(EnumSet.of(EnterpriseAction.REGISTER));
                    case ENTERPRISE, HOSPITAL ->
                        Set.of(
                                EnterpriseAction.RENAME,
                                EnterpriseAction.CHANGE,
                                EnterpriseAction.ADD_SITE,
                                EnterpriseAction.CHANGE_SITE);
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
                        enterprise.merge(other(), new Grounds("吸收合并"), AT).after(),
                        enterprise.addSite(site("一厂区"), AT).after(),
                        Enterprise.register(
                                        CODE,
                                        "丁厂",
                                        new EnterpriseProfile(
                                                Town.SONGJIANG,
                                                "三组",
                                                new Industry("03"),
                                                List.of(new Contact(
                                                        "李工",
                                                        ContactRole.EMERGENCY,
                                                        "139 0000 0000",
                                                        "li@example.com"))),
                                        AT)
                                .after())
                .forEach(each -> assertThat(
                                mapping.read(Document.parse(mapping.write(each).toJson())))
                        .isEqualTo(each));
    }

    static Stream<DomainEvent> events() {
        return Stream.of(
                        Enterprise.register(CODE, "甲厂", profile(Town.YUNJI, null, "3031"), AT),
                        registered().rename("乙厂", AT),
                        registered().change(profile(Town.SONGJIANG, null, "3031"), AT),
                        registered().merge(other(), new Grounds("吸收合并"), AT),
                        registered().close(new Grounds("停产"), AT))
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
