/** Stationary sources: the premises they stand on and the numbers they bear. */
@NullMarked
package org.ecobureau.permits.source;

import org.jspecify.annotations.NullMarked;
