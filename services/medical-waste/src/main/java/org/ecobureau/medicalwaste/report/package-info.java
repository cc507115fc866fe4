/** Figures of a period and of the year, counted from the records. */
@NullMarked
package org.ecobureau.medicalwaste.report;

import org.jspecify.annotations.NullMarked;
