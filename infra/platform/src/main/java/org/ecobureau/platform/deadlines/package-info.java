/** Whether a legal clock is about to run out, as figures for an operator. */
@NullMarked
package org.ecobureau.platform.deadlines;

import org.jspecify.annotations.NullMarked;
