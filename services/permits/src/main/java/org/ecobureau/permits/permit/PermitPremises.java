package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecobureau.permits.enterprise.EnterpriseProblem;
import org.ecobureau.permits.enterprise.SiteClaims;
import org.ecobureau.permits.registration.PermittedPremises;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.problem.Finding;
import org.springframework.stereotype.Component;

/** What a permit in force means for its premises, in the register and for registrations. */
@Component
class PermitPremises implements PermittedPremises, SiteClaims {

    private final Permits permits;

    PermitPremises(Permits permits) {
        this.permits = permits;
    }

    @Override
    public Optional<String> permitInForce(String creditCode, String siteName, LocalDate day) {
        return permits.openAt(creditCode, siteName)
                .flatMap(id -> permits.find(id, Scope.ALL))
                .map(stored -> stored.value().asOf(day))
                .filter(permit -> PermitStatus.RUNNING.contains(permit.status()))
                .map(Permit::requireGrant)
                .filter(grant -> !grant.on().isAfter(day))
                .map(grant -> grant.number().value());
    }

    @Override
    public List<Finding> against(String creditCode, String siteName, LocalDate day) {
        return permitInForce(creditCode, siteName, day).stream()
                .map(number -> Finding.of(EnterpriseProblem.SITE_HOLDS_PERMIT)
                        .with("number", number)
                        .at("name"))
                .toList();
    }
}
