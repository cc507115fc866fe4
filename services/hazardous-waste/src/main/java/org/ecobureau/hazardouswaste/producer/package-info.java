/** Those who produce hazardous waste, and the class of their supervision. */
@NullMarked
package org.ecobureau.hazardouswaste.producer;

import org.jspecify.annotations.NullMarked;
