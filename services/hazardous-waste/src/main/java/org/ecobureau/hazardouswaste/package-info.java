/** Producers, operators, transfer manifests, inspections and trainings of hazardous waste. */
@NullMarked
package org.ecobureau.hazardouswaste;

import org.jspecify.annotations.NullMarked;
