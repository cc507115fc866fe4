/** Limits on what a caller may ask for at once. */
@NullMarked
package org.ecobureau.gateway.protect;

import org.jspecify.annotations.NullMarked;
