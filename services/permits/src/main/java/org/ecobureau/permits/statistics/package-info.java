/** Figures on permits and registrations, and their part of the annual report. */
@NullMarked
package org.ecobureau.permits.statistics;

import org.jspecify.annotations.NullMarked;
