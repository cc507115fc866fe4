package org.ecobureau.medicalwaste.hospital;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;

/** The hospitals of the county. */
public interface Hospitals extends Repository<Hospital> {

    /** Those of one kind, or all. */
    Connection<Stored<Hospital>> list(
            @Nullable Boolean infectious, HospitalOrder order, PageArguments page, Scope scope);

    /**
     * What stands against waste, visits or reports of hospitals on a day: {@code HOSPITAL_UNKNOWN}, also where one is
     * out of scope, or {@code HOSPITAL_CLOSED}; one query.
     *
     * @return by credit code, without those against which nothing stands
     */
    default Map<String, Finding> objections(Collection<String> creditCodes, LocalDate day, Scope scope) {
        Map<String, Stored<Hospital>> found = findAll(creditCodes, scope);
        Map<String, Finding> objections = new HashMap<>();
        for (String creditCode : creditCodes) {
            Stored<Hospital> hospital = found.get(creditCode);
            if (hospital == null) {
                objections.put(creditCode, objection(HospitalProblem.HOSPITAL_UNKNOWN, creditCode));
            } else if (!hospital.value().isAtWorkOn(day)) {
                objections.put(creditCode, objection(HospitalProblem.HOSPITAL_CLOSED, creditCode));
            }
        }
        return objections;
    }

    /** What stands against one of them. */
    default Optional<Finding> objection(String creditCode, LocalDate day, Scope scope) {
        return Optional.ofNullable(objections(List.of(creditCode), day, scope).get(creditCode));
    }

    private static Finding objection(HospitalProblem problem, String creditCode) {
        return Finding.of(problem).with("creditCode", creditCode);
    }
}
