/** What the platform's inbox promises. */
@NullMarked
package org.ecobureau.platform.inbox;

import org.jspecify.annotations.NullMarked;
