/** Enterprises and other organisations the bureau deals with, by their credit code. */
@NullMarked
package org.ecobureau.permits.enterprise;

import org.jspecify.annotations.NullMarked;
