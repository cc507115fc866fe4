package org.ecobureau.remediation.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecobureau.remediation.Samples.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.remediation.Samples;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VillageTests {

    private static final Instant LATER = at("2020-12-01");
    private static final Label BATCH = new Label("2019年第二批");
    private static final Quantity INVESTMENT = Quantity.of("22.5", Unit.CNY_10K);

    private static final Map<VillageStatus, Set<VillageAction>> NEXT = new EnumMap<>(Map.of(
            VillageStatus.REGISTERED, EnumSet.of(VillageAction.TREAT),
            VillageStatus.TREATED, EnumSet.of(VillageAction.ACCEPT),
            VillageStatus.ACCEPTED, EnumSet.noneOf(VillageAction.class)));

    private static final Map<VillageAction, Set<Role>> ENTITLED = new EnumMap<>(Map.of(
            VillageAction.REGISTER, EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER),
            VillageAction.TREAT, EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER),
            VillageAction.ACCEPT, EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.PROVINCE)));

    private static final Map<VillageAction, Function<Village, Change<Village>>> STEPS = new EnumMap<>(Map.of(
            VillageAction.TREAT, village -> village.treat(BATCH, INVESTMENT, LATER),
            VillageAction.ACCEPT, village -> village.accept(LATER)));

    private static Village in(VillageStatus status) {
        Change<Village> registered = Village.register(new Label("季家村"), Town.SONGJIANG, at("2019-01-02"));
        return switch (status) {
            case REGISTERED -> registered.after();
            case TREATED -> treated(registered).after();
            case ACCEPTED ->
                treated(registered)
                        .then(village -> village.accept(at("2020-06-30")))
                        .after();
        };
    }

    private static Change<Village> treated(Change<Village> registered) {
        return registered.then(village -> village.treat(BATCH, INVESTMENT, at("2019-11-20")));
    }

    @ParameterizedTest
    @EnumSource
    void takesTheNextStepAndNoOther(VillageStatus status) {
        Village village = in(status);
        assertThat(village.status()).isEqualTo(status);
        STEPS.forEach((action, step) -> {
            if (NEXT.get(status).contains(action)) {
                assertThat(step.apply(village).after().status()).isEqualTo(Village.ACTIONS.next(village, action));
            } else {
                assertThat(catchThrowableOfType(Problem.class, () -> step.apply(village))
                                .code())
                        .as("%s in %s", action, status)
                        .isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsEachRoleWhatItCanDo(Role role) {
        NEXT.forEach((status, next) -> assertThat(Village.ACTIONS.allowed(in(status), LATER, Set.of(role)).stream()
                        .map(Allowed::action)
                        .collect(Collectors.toSet()))
                .as("%s in %s", role, status)
                .isEqualTo(next.stream()
                        .filter(action -> ENTITLED.get(action).contains(role))
                        .collect(Collectors.toSet())));
    }

    @ParameterizedTest
    @EnumSource
    void onlyThoseEntitledTakeAStep(VillageAction action) {
        for (Role role : Role.values()) {
            Problem refused =
                    catchThrowableOfType(Problem.class, () -> Village.ACTIONS.authorise(Set.of(role), action));
            if (ENTITLED.get(action).contains(role)) {
                assertThat(refused).as("%s by %s", action, role).isNull();
            } else {
                assertThat(refused.code()).isEqualTo(LifecycleProblem.ROLE_NOT_ENTITLED);
            }
        }
    }

    @Test
    void keepsTheDaysInTheBureausZone() {
        Instant lastMinute = Instant.parse("2020-06-30T15:59:59Z");
        assertThat(in(VillageStatus.TREATED).accept(lastMinute).after().acceptedOn())
                .isEqualTo(LocalDate.of(2020, 6, 30));
        assertThat(in(VillageStatus.TREATED)
                        .accept(lastMinute.plusSeconds(1))
                        .after()
                        .acceptedOn())
                .isEqualTo(LocalDate.of(2020, 7, 1));
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(VillageStatus status) {
        VillageDocument mapping = new VillageDocument();
        Village village = in(status);
        assertThat(mapping.read(Samples.throughTheStore(mapping.write(village))))
                .isEqualTo(village);
        assertThat(mapping.write(village)).containsEntry("status", status.name());
    }

    @Test
    void aLabelIsStrippedAndOfSensibleLength() {
        assertThat(new Label("  示例村 ").value()).isEqualTo("示例村");
        assertThat(new Label("村".repeat(200)).value()).hasSize(200);
        assertThat(catchThrowableOfType(Problem.class, () -> new Label("村".repeat(201)))
                        .code())
                .isEqualTo(VillageProblem.TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000"})
    void aLabelSaysSomething(String text) {
        assertThat(catchThrowableOfType(Problem.class, () -> new Label(text)).code())
                .isEqualTo(VillageProblem.TEXT_MISSING);
    }
}
