/** Everything that may break between a command and the other service's copy is broken, and the books are balanced. */
@NullMarked
package org.ecobureau.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
