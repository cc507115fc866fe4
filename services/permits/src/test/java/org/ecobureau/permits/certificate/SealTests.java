package org.ecobureau.permits.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecobureau.permits.permit.PermitStatus;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Nobody without the key makes a code. */
class SealTests {

    private static final String OLD = "an old key that has 32 characters or more";
    private static final String NEW = "a new key that has 32 characters or more";

    private final Paper paper = PaperFixture.inForce();
    private final String code = new Seal(List.of(OLD)).seal(paper);

    @Test
    void aCodeOpensAloneAndAtTheEndOfAnAddress() {
        Seal seal = new Seal(List.of(OLD));
        assertThat(seal.open(code)).hasValueSatisfying(opened -> {
            assertThat(opened.permit()).isEqualTo(paper.id());
            assertThat(opened.copy()).isEqualTo(1);
            assertThat(Seal.isOf(opened, paper)).isTrue();
            assertThat(Seal.isOf(opened, PaperFixture.paper(PermitStatus.ACTIVE, 2)))
                    .isFalse();
        });
        assertThat(seal.open(" https://permits.example.org/verify/" + code + "\n"))
                .isPresent();
    }

    @Test
    void aCodeThatIsAlteredInAnyPlaceDoesNotOpen() {
        Seal seal = new Seal(List.of(OLD));
        for (int place = 0; place < code.length(); place++) {
            char other = code.charAt(place) == 'x' ? 'y' : 'x';
            String altered = code.substring(0, place) + other + code.substring(place + 1);
            assertThat(seal.open(altered)).as(altered).isEmpty();
        }
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("!".repeat(60))).isEmpty();
        assertThat(seal.open("A".repeat(60))).isEmpty();
        assertThat(seal.open(code.substring(1))).isEmpty();
    }

    @Test
    void aKeyIsTurnedWhileOldPapersStayGenuineUntilItIsTakenAway() {
        Seal turned = new Seal(List.of(NEW, OLD));
        assertThat(turned.seal(paper)).isNotEqualTo(code);
        assertThat(turned.open(code)).isPresent();
        assertThat(turned.open(turned.seal(paper))).isPresent();
        assertThat(new Seal(List.of(NEW)).open(code)).isEmpty();
    }

    @Test
    void aShortKeyIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> new CertificateSettings(List.of("secret"), null, DataSize.ofMegabytes(1)))
                .hasMessageContaining("ECOBUREAU_PERMITS_CERTIFICATES_KEYS")
                .hasMessageNotContaining("secret");
    }
}
