package org.ecobureau.permits.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;

/** What others still hold at premises. */
public interface SiteClaims {

    /** What stands against the closing of premises on that day. */
    List<Finding> against(String creditCode, String siteName, LocalDate day);
}
