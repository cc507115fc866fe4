/** From the bus to a handler: each event at least once, in order for its aggregate, harmless when it comes again. */
@NullMarked
package org.ecobureau.platform.inbox;

import org.jspecify.annotations.NullMarked;
