/** Figures of a period, and this service's part of the annual report. */
@NullMarked
package org.ecobureau.remediation.report;

import org.jspecify.annotations.NullMarked;
