package org.ecobureau.hazardouswaste.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecobureau.hazardouswaste.Bureau;
import org.ecobureau.hazardouswaste.Codes;
import org.ecobureau.hazardouswaste.HazardousWasteIT;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock, and what is entered after it has struck. */
@HazardousWasteIT
class LicenceExpiryIT {

    @Autowired
    private LicenceExpiry expiry;

    @Autowired
    private Bureau bureau;

    private GraphQlAnswer look(String licence) {
        return bureau.officer()
                .ask("{ operatingLicence(id: \"%s\") { status history { action at } } }".formatted(licence));
    }

    private static List<String> actions(GraphQlAnswer licence) {
        return licence.data("operatingLicence.history")
                .valueStream()
                .map(entry -> entry.get("action").asString())
                .toList();
    }

    @Test
    void aLicenceWhoseTermIsOverExpiresOnceAsOfTheDayAfter() {
        String over = bureau.licence(Codes.fresh(), "HW48");
        String running = bureau.licenceFrom(Codes.fresh(), "2400-01-01", "HW48");
        String suspended = bureau.licence(Codes.fresh(), "HW48");
        bureau.officer()
                .mutate(
                        "suspendOperatingLicence",
                        Map.of("id", suspended, "grounds", "超标排放", "at", "2020-06-01T09:00:00+08:00"),
                        "node { id }")
                .data("suspendOperatingLicence.node");

        expiry.sweep();
        expiry.sweep();

        assertThat(look(over).text("operatingLicence.status")).isEqualTo("EXPIRED");
        assertThat(actions(look(over))).containsExactly("GRANT", "EXPIRE");
        assertThat(look(over).text("operatingLicence.history.1.at")).startsWith("2023-01-01T00:00:00");
        assertThat(actions(look(suspended))).containsExactly("GRANT", "SUSPEND", "EXPIRE");
        assertThat(look(running).text("operatingLicence.status")).isEqualTo("ACTIVE");
    }

    @Test
    void aManifestOfADayWithinTheTermIsJudgedAsBefore() {
        Bureau.Trio trio = bureau.trio();
        expiry.sweep();
        String id = bureau.draft(trio);
        bureau.arrive(id);
        assertThat(bureau.officer()
                        .ask("{ transferManifest(id: \"%s\") { status } }".formatted(id))
                        .text("transferManifest.status"))
                .isEqualTo("ARRIVED");
    }
}
