package org.ecobureau.platform.store;

import org.jspecify.annotations.Nullable;

/**
 * What the check of a record's history found.
 *
 * @param entries how many entries the history has
 * @param brokenAt the first version whose history or state is not what was written; null where all is
 * @param head hash of the last entry: who notes it can tell later that nothing before it was changed
 */
public record AuditChain(int entries, @Nullable Integer brokenAt, String head) {

    public boolean intact() {
        return brokenAt == null;
    }
}
