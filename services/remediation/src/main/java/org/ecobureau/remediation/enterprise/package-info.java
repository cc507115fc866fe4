/** Copies of the register of enterprises, as far as this service needs names. */
@NullMarked
package org.ecobureau.remediation.enterprise;

import org.jspecify.annotations.NullMarked;
