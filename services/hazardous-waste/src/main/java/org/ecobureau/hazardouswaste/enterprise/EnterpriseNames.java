package org.ecobureau.hazardouswaste.enterprise;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What enterprises are called, as the permits service told it. */
public interface EnterpriseNames {

    /** Takes over what was told of an enterprise, unless something later was told already. */
    void keep(EnterpriseTold told, long sequence);

    /** The names of those that are known, by credit code; one query. */
    Map<String, String> of(Collection<String> creditCodes);

    /** The name of the enterprise that each of these is about, where it is known; one query. */
    default <V> Map<V, String> by(List<V> shown, Function<V, String> creditCode) {
        Map<String, String> names = of(shown.stream().map(creditCode).collect(Collectors.toSet()));
        Map<V, String> found = new HashMap<>();
        shown.forEach(one -> {
            String name = names.get(creditCode.apply(one));
            if (name != null) {
                found.put(one, name);
            }
        });
        return found;
    }
}
