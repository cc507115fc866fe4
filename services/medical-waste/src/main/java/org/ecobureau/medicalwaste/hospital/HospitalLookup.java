package org.ecobureau.medicalwaste.hospital;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the hospitals that many records name, in one query. */
@Component
public class HospitalLookup {

    private final Hospitals hospitals;

    HospitalLookup(Hospitals hospitals) {
        this.hospitals = hospitals;
    }

    /**
     * The hospital of each record.
     *
     * @param creditCode that the record names; null where it names none
     * @return without the records whose hospital is out of scope
     */
    public <P> Map<P, HospitalView> of(Collection<P> records, Function<P, @Nullable String> creditCode, Scope scope) {
        List<String> codes = records.stream()
                .map(creditCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Stored<Hospital>> found = codes.isEmpty() ? Map.of() : hospitals.findAll(codes, scope);
        Map<P, HospitalView> views = new HashMap<>();
        for (P record : records) {
            String code = creditCode.apply(record);
            Stored<Hospital> hospital = code == null ? null : found.get(code);
            if (hospital != null) {
                views.put(record, new HospitalView(hospital));
            }
        }
        return views;
    }
}
