/** Disposal plants by the state of their operating licences. */
@NullMarked
package org.ecobureau.medicalwaste.plant;

import org.jspecify.annotations.NullMarked;
