/** From a stored event to a confirmed one on the bus. */
@NullMarked
package org.ecobureau.platform.outbox;

import org.jspecify.annotations.NullMarked;
