/** Inspections of hospitals. */
@NullMarked
package org.ecobureau.medicalwaste.inspection;

import org.jspecify.annotations.NullMarked;
