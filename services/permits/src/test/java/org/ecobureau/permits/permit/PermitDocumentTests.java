package org.ecobureau.permits.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecobureau.permits.permit.PermitFixture.RULES;
import static org.ecobureau.permits.permit.PermitFixture.WHY;
import static org.ecobureau.permits.permit.PermitFixture.on;

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
                .after();
        assertThat(roundTrip(reviewed)).isEqualTo(reviewed);
        Permit waiting = PermitFixture.granted("2020-06-01")
                .applyForRenewal(RULES, on("2020-06-02"))
                .after();
        assertThat(roundTrip(waiting)).isEqualTo(waiting);
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
