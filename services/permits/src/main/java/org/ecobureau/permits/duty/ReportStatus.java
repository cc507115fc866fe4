package org.ecobureau.permits.duty;

import java.util.EnumSet;
import java.util.Set;

/** How a report stands. */
enum ReportStatus {
    /** Not handed in yet. */
    DUE,
    /** Not handed in in time. */
    MISSING,
    SUBMITTED,
    /** Sent back. */
    INCOMPLETE,
    ACCEPTED;

    /** The holder has to do something. */
    static final Set<ReportStatus> OPEN = EnumSet.of(DUE, MISSING, INCOMPLETE);

    /** Somebody has to do something: the holder, or the office that judges. */
    static final Set<ReportStatus> UNSETTLED = EnumSet.of(DUE, MISSING, INCOMPLETE, SUBMITTED);
}
