/** What this service knows of the discharge permits and registrations of enterprises. */
@NullMarked
package org.ecobureau.hazardouswaste.permitstate;

import org.jspecify.annotations.NullMarked;
