/** Collection rounds: what vehicles take over, carry and deliver. */
@NullMarked
package org.ecobureau.medicalwaste.round;

import org.jspecify.annotations.NullMarked;
