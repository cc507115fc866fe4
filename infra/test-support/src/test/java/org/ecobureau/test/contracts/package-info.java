/** Holds the contracts against those that were published. */
@NullMarked
package org.ecobureau.test.contracts;

import org.jspecify.annotations.NullMarked;
