/** Registrations of sources that need no permit. */
@NullMarked
package org.ecobureau.permits.registration;

import org.jspecify.annotations.NullMarked;
