/** The whole system from the outside: every service and the gateway in a process of its own. */
@NullMarked
package org.ecobureau.system;

import org.jspecify.annotations.NullMarked;
