/** What the platform shows of legal clocks. */
@NullMarked
package org.ecobureau.platform.deadlines;

import org.jspecify.annotations.NullMarked;
