/** Legal time: the bureau's days, working days, and rules that hold from one day to another. */
@NullMarked
package org.ecobureau.vocabulary.time;

import org.jspecify.annotations.NullMarked;
