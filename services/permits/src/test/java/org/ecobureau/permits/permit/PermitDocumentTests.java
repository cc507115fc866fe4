package org.ecobureau.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.permits.permit.PermitFixture.RULES;
import static org.ecobureau.permits.permit.PermitFixture.WHY;
import static org.ecobureau.permits.permit.PermitFixture.on;

import java.time.LocalDate;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermitDocumentTests {

    private final PermitDocument mapping = new PermitDocument();

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrote(PermitStatus status) {
        Permit permit = PermitFixture.inEveryState().get(status);
        assertThat(permit.status()).isEqualTo(status);
        assertThat(roundTrip(permit)).isEqualTo(permit);
    }

    @Test
    void keepsTheCourseOfAReviewAndOfARenewal() {
        Permit reviewed = PermitFixture.accepted("2020-06-01", PermitManagement.KEY)
                .orderSiteCheck(RULES, on("2020-06-02"))
                .then(permit -> permit.extendDecision(WHY, RULES, on("2020-06-03")))
                .then(permit -> permit.startProceeding(ProceedingKind.EXPERT_REVIEW, RULES, on("2020-06-04")))
                .then(permit -> permit.endProceeding(WHY, RULES, on("2020-06-05")))
                .then(permit -> permit.orderRectification(
                        LocalDate.parse("2016-01-01"), LocalDate.parse("2020-12-31"), WHY, RULES, on("2020-06-08")))
                .then(permit -> permit.reportRectified(WHY, RULES, on("2020-07-01")))
                .then(permit -> permit.noteSuccessor(PermitFixture.SUCCESSOR, on("2020-07-02")))
                .after();
        assertThat(roundTrip(reviewed)).isEqualTo(reviewed);
        Permit waiting = PermitFixture.granted("2020-06-01")
                .applyForRenewal(RULES, on("2020-06-02"))
                .after();
        assertThat(roundTrip(waiting)).isEqualTo(waiting);
    }

    @Test
    void keepsEverythingThatWasHandedInAndAskedFor() {
        PublicNotice notice = new PublicNotice(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-08"));
        Dossier dossier = new Dossier(
                PermitFixture.CONTENT, Set.of(ApplicationItem.TOTALS, ApplicationItem.MATERIALS), notice, "r1");
        Permit incomplete = PermitFixture.drafted("2021-03-09")
                .submit(dossier, RULES, on("2021-03-10"))
                .after();
        assertThat(roundTrip(incomplete)).isEqualTo(incomplete);
        Permit refused = PermitFixture.accepted("2021-03-10", PermitManagement.SIMPLIFIED)
                .orderAssessment("示例评估中心", RULES, on("2021-03-11"))
                .then(permit -> permit.recordAssessment(false, "技术不可行", RULES, on("2021-03-15")))
                .then(permit ->
                        permit.refuse(Set.of(GrantCondition.TECHNOLOGY_SUFFICIENT), WHY, RULES, on("2021-03-16")))
                .after();
        assertThat(roundTrip(refused)).isEqualTo(refused);
        Permit asking = PermitFixture.granted("2021-06-01")
                .reapply(PermitFixture.OTHER_CONTENT, Set.of(ApplicationItem.TOTALS), RULES, on("2021-06-02"))
                .then(permit -> permit.reissue(ReissueReason.LOST, RULES, on("2021-06-03")))
                .after();
        assertThat(roundTrip(asking)).isEqualTo(asking);
        Permit revoked = PermitFixture.granted("2021-06-01")
                .revoke(PermitRevocation.UNLAWFUL_GRANT, true, WHY, RULES, on("2021-06-02"))
                .after();
        assertThat(roundTrip(revoked)).isEqualTo(revoked);
        assertThat(revoked.revocation())
                .isEqualTo(new Revocation(PermitRevocation.UNLAWFUL_GRANT, LocalDate.parse("2024-06-02")));
    }

    @Test
    void keepsPremisesTakenWhileThePermitIsOpenAndLapsesOnlyWhatRuns() {
        var all = PermitFixture.inEveryState();
        assertThat(mapping.write(all.get(PermitStatus.ACTIVE)))
                .containsEntry("premises", "91430422MA4Q00016Q/一厂区")
                .containsEntry("lapsesOn", "2023-06-01");
        assertThat(mapping.write(all.get(PermitStatus.SUBMITTED)))
                .containsKey("premises")
                .doesNotContainKeys("lapsesOn", "source");
        assertThat(mapping.write(all.get(PermitStatus.REVOKED))).doesNotContainKeys("premises", "lapsesOn");
    }

    private Permit roundTrip(Permit permit) {
        return mapping.read(Document.parse(mapping.write(permit).toJson()));
    }
}
