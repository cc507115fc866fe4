package org.ecobureau.permits.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.springframework.stereotype.Component;

/** The register, as the documents that name an enterprise need it. */
@Component
public class EnterpriseRegister {

    private final Enterprises enterprises;

    EnterpriseRegister(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /**
     * The enterprise for which the caller may file something.
     *
     * <p>Errors: {@code NOT_OWN_ENTERPRISE} for an organisation that names another one, whether that exists or not;
     * {@code ENTERPRISE_UNKNOWN}; {@code ENTERPRISE_CLOSED}; {@code ENTERPRISE_MERGED}.
     */
    public Enterprise requireFor(Caller caller, String creditCode) {
        String shown = creditCode.length() > 40 ? creditCode.substring(0, 40) + "…" : creditCode;
        if (!caller.scope().includes(creditCode)) {
            throw Finding.of(EnterpriseProblem.NOT_OWN_ENTERPRISE)
                    .with("creditCode", shown)
                    .asProblem();
        }
        Enterprise enterprise = enterprises
                .find(creditCode, Scope.ALL)
                .orElseThrow(() -> Finding.of(EnterpriseProblem.ENTERPRISE_UNKNOWN)
                        .with("creditCode", shown)
                        .asProblem())
                .value();
        if (enterprise.status() == EnterpriseStatus.CLOSED) {
            throw Finding.of(EnterpriseProblem.ENTERPRISE_CLOSED)
                    .with("creditCode", creditCode)
                    .asProblem();
        }
        CreditCode successor = enterprise.successor();
        if (successor != null) {
            throw Finding.of(EnterpriseProblem.ENTERPRISE_MERGED)
                    .with("creditCode", creditCode)
                    .with("successor", successor.value())
                    .asProblem();
        }
        return enterprise;
    }

    /** The entries of documents that the caller sees, in the order of the codes; one query. */
    public List<EnterpriseView> views(List<String> creditCodes) {
        Map<String, Stored<Enterprise>> found = enterprises.findAll(creditCodes, Scope.ALL);
        return creditCodes.stream()
                .map(code -> new EnterpriseView(Objects.requireNonNull(found.get(code), code)))
                .toList();
    }
}
