/** Enterprises as the permits service tells them; the entity to which this service adds its fields. */
@NullMarked
package org.ecobureau.hazardouswaste.enterprise;

import org.jspecify.annotations.NullMarked;
