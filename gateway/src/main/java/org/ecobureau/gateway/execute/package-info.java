/** Runs plans: asks the services, joins their answers, and writes what the caller asked for, with what went wrong. */
@NullMarked
package org.ecobureau.gateway.execute;

import org.jspecify.annotations.NullMarked;
