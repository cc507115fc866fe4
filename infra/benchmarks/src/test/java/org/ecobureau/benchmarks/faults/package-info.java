/** The short form of the fault suite. */
@NullMarked
package org.ecobureau.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
