/** The records of Hengnan's year 2020, their way into the bureau's services, and the annual report that comes back out. */
@NullMarked
package org.ecobureau.dataset;

import org.jspecify.annotations.NullMarked;
