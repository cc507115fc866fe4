package org.ecobureau.hazardouswaste.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What enterprises are called, as the permits service told it. */
public interface EnterpriseNames {

    /** Takes over what was told of an enterprise, unless something later was told already. */
    void keep(String creditCode, String name, String town, long sequence);

    /** The names of those that are known, by credit code; one query. */
    Map<String, String> of(Collection<String> creditCodes);

    /** The name of each of these in turn; null where it is not known. One query. */
    default List<@Nullable String> inOrder(List<String> creditCodes) {
        Map<String, String> names = of(Set.copyOf(creditCodes));
        return creditCodes.stream().<@Nullable String>map(names::get).toList();
    }
}
