package org.ecobureau.permits.enterprise;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.permits.classification.Industry;
import org.ecobureau.permits.classification.ManagementCatalogue;
import org.ecobureau.platform.page.PageArguments;
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
    private final ManagementCatalogue catalogue;

    EnterpriseRegister(Enterprises enterprises, ManagementCatalogue catalogue) {
        this.enterprises = enterprises;
        this.catalogue = catalogue;
    }

    /**
     * A warning where the catalogue, from the industry of the premises alone, says another management.
     *
     * @param siteName of premises that the register need not have; then the enterprise's own industry counts
     */
    public List<Finding> managementWarnings(Enterprise enterprise, String siteName, Enum<?> management, LocalDate day) {
        Industry industry =
                enterprise.site(siteName).map(EnterpriseSite::industry).orElseGet(enterprise::industry);
        return catalogue.against(management.name(), List.of(industry), day);
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

    /**
     * The entries of the enterprises that some documents name, in the documents' order, each as of the moment as of
     * which its document was read; one query for each moment.
     */
    public <V> List<EnterpriseView> views(
            List<V> documents, Function<V, String> creditCode, Function<V, Stored<?>> stored) {
        Map<Scope, Set<String>> wanted = new HashMap<>();
        for (V document : documents) {
            Scope scope = Scope.ALL.asOf(stored.apply(document).asOf());
            wanted.computeIfAbsent(scope, moment -> new HashSet<>()).add(creditCode.apply(document));
        }
        Map<Scope, Map<String, Stored<Enterprise>>> found = new HashMap<>();
        wanted.forEach((scope, codes) -> found.put(scope, enterprises.findAll(codes, scope)));
        return documents.stream()
                .map(document -> {
                    Scope scope = Scope.ALL.asOf(stored.apply(document).asOf());
                    String code = creditCode.apply(document);
                    return new EnterpriseView(Objects.requireNonNull(
                            Objects.requireNonNull(found.get(scope)).get(code), code));
                })
                .toList();
    }

    /** Codes of those whose name has that part, by name, at most that many. Errors: as of the filter of a list. */
    public List<String> named(String part, int most) {
        EnterpriseFilter filter = new EnterpriseFilter(part, null, null, null, null).checked();
        return enterprises.list(filter, new PageArguments(most, null, null, null), Scope.ALL).nodes().stream()
                .map(Stored::id)
                .toList();
    }

    /** The names of those that are there, by code; one query. */
    public Map<String, String> names(List<String> creditCodes) {
        return enterprises.findAll(creditCodes, Scope.ALL).values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Stored::id, stored -> stored.value().name()));
    }
}
