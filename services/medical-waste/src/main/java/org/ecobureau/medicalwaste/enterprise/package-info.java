/** Enterprises as the register last told of them. */
@NullMarked
package org.ecobureau.medicalwaste.enterprise;

import org.jspecify.annotations.NullMarked;
