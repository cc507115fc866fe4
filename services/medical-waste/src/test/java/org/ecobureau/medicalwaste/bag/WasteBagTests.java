package org.ecobureau.medicalwaste.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecobureau.medicalwaste.Samples.at;
import static org.ecobureau.medicalwaste.Samples.kilograms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ecobureau.medicalwaste.Samples;
import org.ecobureau.medicalwaste.waste.StorageRules;
import org.ecobureau.medicalwaste.waste.WasteClass;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.lifecycle.Step;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WasteBagTests {

    private static final Instant PACKED = at("2020-02-15T09:00");
    private static final Instant SEALED = at("2020-02-15T11:00");
    private static final Journey OUTBOUND = new Journey("R", at("2020-02-15T15:00"), null, null);
    private static final Journey ARRIVED = new Journey("R", at("2020-02-15T15:00"), at("2020-02-15T18:00"), null);
    private static final Journey GONE =
            new Journey("R", at("2020-02-15T15:00"), at("2020-02-15T18:00"), at("2020-02-15T20:00"));

    private static BagLabel label(WasteStream stream, String text) {
        return new BagLabel("HN-0001", new CreditCode(Samples.newCode()), "发热门诊", WasteClass.INFECTIOUS, stream, text);
    }

    private static WasteBag sealed(WasteStream stream) {
        StorageZone zone = StorageZone.of(stream);
        return WasteBag.pack(label(stream, "感染性废物 新冠"), PACKED)
                .then(bag -> bag.seal(new Sealing(SEALED, kilograms("4.2"), zone)))
                .after();
    }

    private static List<String> codes(Problem problem) {
        return problem.findings().stream().map(finding -> finding.code().name()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "COVID, 感染性废物, 2020-01-28T00:00, false",
        "COVID, 感染性废物, 2020-01-27T23:59, true",
        "COVID, 感染性废物 新冠, 2020-02-15T00:00, true",
        "COVID, 新型冠状病毒感染的肺炎, 2020-02-15T00:00, true",
        "ORDINARY, 感染性废物, 2020-02-15T00:00, true"
    })
    void theLabelOfCovidWasteSaysSoSinceTheNoticeOf28January2020(
            WasteStream stream, String text, String packedAt, boolean accepted) {
        if (accepted) {
            assertThat(WasteBag.pack(label(stream, text), at(packedAt)).after().status())
                    .isEqualTo(BagStatus.PACKED);
        } else {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> WasteBag.pack(label(stream, text), at(packedAt)))
                    .satisfies(problem -> assertThat(codes(problem)).containsExactly("COVID_NOT_ON_LABEL"));
        }
    }

    @ParameterizedTest
    @CsvSource({"COVID, ORDINARY", "ORDINARY, HIGHLY_INFECTIOUS"})
    void noStreamIsStoredInTheZoneOfTheOther(WasteStream stream, StorageZone zone) {
        WasteBag packed = WasteBag.pack(label(stream, "新冠"), PACKED).after();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> packed.seal(new Sealing(SEALED, kilograms("4.2"), zone)))
                .satisfies(problem -> assertThat(codes(problem)).containsExactly("ZONE_MIXED"));
    }

    @Test
    void aLabelIsRefusedWithEverythingThatIsWrongWithIt() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new BagLabel(
                        "一号", new CreditCode(Samples.newCode()), " ", WasteClass.SHARPS, WasteStream.ORDINARY, ""))
                .satisfies(problem -> assertThat(codes(problem))
                        .containsExactly("BAG_NUMBER_FORM", "DEPARTMENT_LENGTH", "LABEL_LENGTH"));
    }

    @Test
    void aBagCatchesUpWithItsRoundHoweverFarThatIs() {
        Change<WasteBag> change = sealed(WasteStream.COVID).follow(GONE);

        assertThat(change.after().status()).isEqualTo(BagStatus.DISPOSED);
        assertThat(change.after().round()).isEqualTo("R");
        assertThat(change.steps()).extracting(Step::action).containsExactly("CARRY", "RECEIVE", "DISPOSE");
        assertThat(change.steps())
                .extracting(Step::at)
                .containsExactly(OUTBOUND.handedOverAt(), ARRIVED.receivedAt(), GONE.disposedAt());
    }

    @Test
    void aBagFollowsStepByStepAndNeverGoesBack() {
        WasteBag carried = sealed(WasteStream.ORDINARY).follow(OUTBOUND).after();
        WasteBag received = carried.follow(ARRIVED).after();

        assertThat(carried.status()).isEqualTo(BagStatus.CARRIED);
        assertThat(received.status()).isEqualTo(BagStatus.RECEIVED);
        assertThat(received.hasFollowed(OUTBOUND)).isTrue();
        assertThat(received.hasFollowed(GONE)).isFalse();
        assertThat(received.follow(GONE).after().status()).isEqualTo(BagStatus.DISPOSED);
    }

    @Test
    void anOpenBagDoesNotTravel() {
        WasteBag packed =
                WasteBag.pack(label(WasteStream.ORDINARY, "感染性废物"), PACKED).after();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> packed.follow(OUTBOUND))
                .satisfies(problem -> assertThat(codes(problem)).containsExactly("ACTION_NOT_POSSIBLE"));
    }

    @Test
    void theClocksOfCovidWasteRunUntilItLeavesAndUntilItArrives() {
        StorageRules rules = new StorageRules(Duration.ofHours(24));
        WasteBag bag = sealed(WasteStream.COVID);

        assertThat(bag.deadlines(rules)).extracting(Deadline::code).containsExactly("LEAVE_HOSPITAL", "REACH_PLANT");
        assertThat(bag.follow(OUTBOUND).after().deadlines(rules))
                .extracting(Deadline::code)
                .containsExactly("REACH_PLANT");
        assertThat(bag.follow(ARRIVED).after().deadlines(rules)).isEmpty();
    }

    /** Every action in every state either leads where the table says or is refused. */
    @ParameterizedTest
    @EnumSource(BagStatus.class)
    void everyActionKeepsToTheTable(BagStatus status) {
        WasteBag bag = in(status);
        for (ActionTable.Row<WasteBag, BagStatus, BagAction> row : WasteBag.ACTIONS.rows()) {
            List<Finding> blockers = blockers(bag, row.action());
            if (row.from().contains(status)) {
                assertThat(blockers).as("%s in %s", row.action(), status).isEmpty();
            } else {
                assertThat(blockers)
                        .as("%s in %s", row.action(), status)
                        .extracting(Finding::code)
                        .containsExactly(LifecycleProblem.ACTION_NOT_POSSIBLE);
            }
        }
    }

    @Test
    void nobodyMovesABagByHandOnceItIsSealed() {
        for (BagStatus status : BagStatus.values()) {
            if (status != BagStatus.PACKED) {
                assertThat(WasteBag.ACTIONS.allowed(in(status), GONE.disposedAt(), Set.of(Role.values())))
                        .as("%s", status)
                        .isEmpty();
            }
        }
    }

    private static List<Finding> blockers(WasteBag bag, BagAction action) {
        try {
            WasteBag.ACTIONS.check(bag, action, GONE.disposedAt());
            return List.of();
        } catch (Problem problem) {
            return problem.findings();
        }
    }

    private static WasteBag in(BagStatus status) {
        WasteBag sealed = sealed(WasteStream.ORDINARY);
        return switch (status) {
            case PACKED ->
                WasteBag.pack(label(WasteStream.ORDINARY, "感染性废物"), PACKED).after();
            case SEALED -> sealed;
            case CARRIED -> sealed.follow(OUTBOUND).after();
            case RECEIVED -> sealed.follow(ARRIVED).after();
            case DISPOSED -> sealed.follow(GONE).after();
        };
    }

    @Test
    void whatIsWrittenIsRead() {
        WasteBagDocument mapping = new WasteBagDocument();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            WasteBag bag = any(random);
            assertThat(mapping.read(Samples.throughTheStore(mapping.write(bag))))
                    .isEqualTo(bag);
        }
    }

    private static WasteBag any(Random random) {
        BagLabel label = new BagLabel(
                "HN-%06d".formatted(random.nextInt(1_000_000)),
                new CreditCode(Samples.newCode()),
                "科室" + random.nextInt(),
                Samples.any(WasteClass.class, random),
                Samples.any(WasteStream.class, random),
                "标签" + random.nextInt());
        boolean sealed = random.nextBoolean();
        Sealing sealing = sealed
                ? new Sealing(
                        Samples.anyMoment(random), Samples.anyWeight(random), Samples.any(StorageZone.class, random))
                : null;
        String round = random.nextBoolean() ? "R" + random.nextInt() : null;
        return new WasteBag(label, Samples.anyMoment(random), sealing, round, Samples.any(BagStatus.class, random));
    }
}
