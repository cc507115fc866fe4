/** The rules of the house, as checks over a service's classes. */
@NullMarked
package org.ecobureau.test.architecture;

import org.jspecify.annotations.NullMarked;
