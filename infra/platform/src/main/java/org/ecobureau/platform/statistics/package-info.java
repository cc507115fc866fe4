/** How figures are asked for: over a period of days. */
@NullMarked
package org.ecobureau.platform.statistics;

import org.jspecify.annotations.NullMarked;
