/** Classes, streams and storage clocks of medical waste. */
@NullMarked
package org.ecobureau.medicalwaste.waste;

import org.jspecify.annotations.NullMarked;
