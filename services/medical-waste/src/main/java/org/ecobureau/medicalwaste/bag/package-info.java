/** Bags of medical waste, followed from the ward to their disposal. */
@NullMarked
package org.ecobureau.medicalwaste.bag;

import org.jspecify.annotations.NullMarked;
