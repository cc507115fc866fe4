package org.ecobureau.permits.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.Test;

class PublicAllowanceTests {

    private static final Caller OFFICER = new Caller("officer", "officer", Set.of(Role.COUNTY_OFFICER), null);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-05T01:00:10Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final PublicAllowance allowance = new PublicAllowance(new DisclosureSettings(3), clock);

    @Test
    void thePublicAsksSoOftenInAMinuteAndOfficersAsOftenAsTheyLike() {
        for (int i = 0; i < 3; i++) {
            allowance.spend(Caller.ANONYMOUS);
        }
        assertThat(catchThrowableOfType(Problem.class, () -> allowance.spend(Caller.ANONYMOUS))
                        .code())
                .isEqualTo(DisclosureProblem.PUBLIC_BUSY);
        assertThatCode(() -> allowance.spend(OFFICER)).doesNotThrowAnyException();
        now.set(Instant.parse("2026-01-05T01:01:00Z"));
        assertThatCode(() -> allowance.spend(Caller.ANONYMOUS)).doesNotThrowAnyException();
    }
}
