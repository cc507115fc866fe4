/** What hospitals discharge, month by month. */
@NullMarked
package org.ecobureau.medicalwaste.wastewater;

import org.jspecify.annotations.NullMarked;
