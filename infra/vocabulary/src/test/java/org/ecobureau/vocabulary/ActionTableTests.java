package org.ecobureau.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.problem.Term;
import org.ecobureau.vocabulary.standard.StandardProblem;
import org.junit.jupiter.api.Test;

class ActionTableTests {

    private enum Status {
        OPEN,
        SHUT
    }

    private enum Action implements Term {
        CLOSE("关门"),
        LOCK("上锁");

        private final String chinese;

        Action(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    private record Door(Status status, boolean jammed) {}

    private static final Instant NOW = Instant.parse("2020-06-01T00:00:00Z");
    private static final ActionTable<Door, Status, Action> DOORS = ActionTable.<Door, Status, Action>of(
                    Door::status, Action.class)
            .action(Action.CLOSE, Set.of(Status.OPEN), Status.SHUT, Set.of(Role.PUBLIC))
            .guard(
                    Action.CLOSE,
                    (door, at) -> door.jammed() ? List.of(Finding.of(StandardProblem.TOWN_UNKNOWN)) : List.of())
            .actionInPlace(Action.LOCK, Set.of(Status.SHUT), Set.of(Role.COUNTY_OFFICER))
            .build();

    @Test
    void whatIsShownAsAllowedIsWhatTheCheckLetsPass() {
        var jammed = new Door(Status.OPEN, true);

        assertThat(DOORS.allowed(jammed, NOW, Set.of(Role.PUBLIC)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.allowed()).isFalse());
        assertThatThrownBy(() -> DOORS.check(jammed, Action.CLOSE, NOW)).isInstanceOf(Problem.class);
        DOORS.check(new Door(Status.OPEN, false), Action.CLOSE, NOW);
    }

    @Test
    void anActionInTheWrongStateNamesTheStatesItNeeds() {
        assertThatThrownBy(() -> DOORS.check(new Door(Status.OPEN, false), Action.LOCK, NOW))
                .hasMessage("LOCK is not possible while the record is OPEN (expected: SHUT)");
    }

    @Test
    void anActionIsCalledByItsWordInChinese() {
        assertThatThrownBy(() -> DOORS.check(new Door(Status.OPEN, false), Action.LOCK, NOW))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    Finding finding = problem.findings().get(0);
                    assertThat(finding.message(Locale.CHINESE)).isEqualTo("当前状态为OPEN，不能执行上锁（应为：SHUT）");
                    assertThat(finding.message(Locale.CHINESE, term -> "<" + term + ">"))
                            .isEqualTo("当前状态为<OPEN>，不能执行<LOCK>（应为：<SHUT>）");
                });
    }

    @Test
    void aCallerWithoutTheRoleIsRefused() {
        assertThatThrownBy(() -> DOORS.authorise(Set.of(Role.PUBLIC), Action.LOCK))
                .hasMessageContaining("COUNTY_OFFICER");
    }

    @Test
    void aTableThatForgetsAnActionIsNotBuilt() {
        var builder = ActionTable.<Door, Status, Action>of(Door::status, Action.class)
                .actionInPlace(Action.LOCK, Set.of(Status.SHUT), Set.of(Role.COUNTY_OFFICER));

        assertThatThrownBy(builder::build).hasMessageContaining("CLOSE");
    }
}
