/** The figures of a period and of a year, counted from the records. */
@NullMarked
package org.ecobureau.hazardouswaste.report;

import org.jspecify.annotations.NullMarked;
