/** What an operator sees of a service's traffic with the bus, and can do about it. */
@NullMarked
package org.ecobureau.platform.operations;

import org.jspecify.annotations.NullMarked;
