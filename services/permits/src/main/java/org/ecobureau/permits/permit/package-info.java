/** Discharge permits, from the application to the end of the permit. */
@NullMarked
package org.ecobureau.permits.permit;

import org.jspecify.annotations.NullMarked;
