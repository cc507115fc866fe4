/** Permits on paper: printed from the register, with a QR code by which anyone can hold the paper against it. */
@NullMarked
package org.ecobureau.permits.certificate;

import org.jspecify.annotations.NullMarked;
