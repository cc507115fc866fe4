package org.ecobureau.remediation.enterprise;

import java.util.Collection;
import java.util.Map;

/** What this service was told of enterprises. */
public interface EnterpriseCopies {

    /** Names by credit code, of those that are known here; one query. */
    Map<String, String> names(Collection<String> creditCodes);

    /** Keeps what the register said, unless something later is known. */
    void keep(EnterpriseCopy copy, long sequence);
}
