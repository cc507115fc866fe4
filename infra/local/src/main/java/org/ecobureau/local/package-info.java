/** Runs the whole system on one machine, with a store and a broker in the launcher's own process. */
@NullMarked
package org.ecobureau.local;

import org.jspecify.annotations.NullMarked;
