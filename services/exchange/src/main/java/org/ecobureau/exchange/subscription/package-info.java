/** Who outside the bureau may know what, over which channels, and under which credentials. */
@NullMarked
package org.ecobureau.exchange.subscription;

import org.jspecify.annotations.NullMarked;
