/** Medical waste that operators received in rounds, counted against their licences. */
@NullMarked
package org.ecobureau.hazardouswaste.intake;

import org.jspecify.annotations.NullMarked;
