/** Texts and amounts as callers give them, read into values. */
@NullMarked
package org.ecobureau.hazardouswaste.wording;

import org.jspecify.annotations.NullMarked;
