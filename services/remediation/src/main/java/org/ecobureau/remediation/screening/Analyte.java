package org.ecobureau.remediation.screening;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A substance or sum parameter that the soil standard names.
 *
 * @param cas registry number, two joined by a semicolon for a pair that is measured as one; null where there is none
 * @param name in Chinese, as printed
 */
public record Analyte(@Nullable String cas, String name) {

    /** Identity in stored records: the registry number, else the name. */
    public String key() {
        return cas == null ? name : cas;
    }

    boolean isCalled(String text) {
        return name.equals(text) || cas != null && Arrays.asList(cas.split(";")).contains(text) || text.equals(cas);
    }
}
