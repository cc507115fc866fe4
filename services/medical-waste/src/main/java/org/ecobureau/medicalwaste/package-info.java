/** Medical waste from the ward to its disposal, and the hospitals it comes from. */
@NullMarked
package org.ecobureau.medicalwaste;

import org.jspecify.annotations.NullMarked;
