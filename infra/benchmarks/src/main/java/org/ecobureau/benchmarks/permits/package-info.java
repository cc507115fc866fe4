/** What questions to the permits service cost when its records are many. */
@NullMarked
package org.ecobureau.benchmarks.permits;

import org.jspecify.annotations.NullMarked;
