/** The technical starter of every service of the bureau. It knows no service and no domain word. */
@NullMarked
package org.ecobureau.platform;

import org.jspecify.annotations.NullMarked;
