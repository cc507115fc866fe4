/** Parts of the relay, taken out to be measured on their own. */
@NullMarked
package org.ecobureau.platform.outbox;

import org.jspecify.annotations.NullMarked;
