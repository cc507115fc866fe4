/** For whom a caller acts. */
@NullMarked
package org.ecobureau.hazardouswaste.party;

import org.jspecify.annotations.NullMarked;
