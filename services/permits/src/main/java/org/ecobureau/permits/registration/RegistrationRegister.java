package org.ecobureau.permits.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Component;

/** Which premises have a registration, for what stands beside it. */
@Component
public class RegistrationRegister {

    private final Registrations registrations;
    private final Clock clock;

    RegistrationRegister(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Id of the open registration of these premises. */
    public Optional<String> openAt(String creditCode, String siteName) {
        return registrations.openAt(creditCode, siteName);
    }

    /** Those of the ids that exist, as they stand today; one query. */
    public Map<String, RegistrationView> views(Collection<String> ids) {
        LocalDate today = BureauTime.day(clock.instant());
        Map<String, RegistrationView> views = new HashMap<>();
        if (!ids.isEmpty()) {
            registrations
                    .findAll(ids, Scope.ALL)
                    .forEach((id, stored) -> views.put(id, RegistrationView.of(stored, today)));
        }
        return views;
    }
}
