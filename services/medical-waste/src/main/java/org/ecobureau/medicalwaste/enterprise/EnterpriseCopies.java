package org.ecobureau.medicalwaste.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecobureau.vocabulary.problem.Finding;

/** Names and towns of the registered enterprises, as last heard. */
public interface EnterpriseCopies {

    /** Keeps what an event said unless something later was heard. */
    void keep(EnterpriseTold told, long sequence);

    /** The names of those that are known, by credit code. */
    Map<String, String> names(Collection<String> creditCodes);

    /** A warning when the register has not told of the enterprise, or not yet. */
    default List<Finding> warnIfUnknown(String creditCode, String field) {
        return names(List.of(creditCode)).isEmpty()
                ? List.of(Finding.of(EnterpriseProblem.ENTERPRISE_UNKNOWN)
                        .with("creditCode", creditCode)
                        .at(field))
                : List.of();
    }
}
