/** Whether events keep to their published contracts. */
@NullMarked
package org.ecobureau.test.contracts;

import org.jspecify.annotations.NullMarked;
