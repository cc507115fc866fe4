/** Industries, and which management of discharges applies to them. */
@NullMarked
package org.ecobureau.permits.classification;

import org.jspecify.annotations.NullMarked;
