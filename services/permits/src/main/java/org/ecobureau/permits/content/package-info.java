/** What a permit allows and asks for: outlets, limits, totals, self-monitoring and conditions. */
@NullMarked
package org.ecobureau.permits.content;

import org.jspecify.annotations.NullMarked;
