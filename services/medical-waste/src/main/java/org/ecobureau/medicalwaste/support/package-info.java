/** Enterprises assisted or exempted under epidemic control. */
@NullMarked
package org.ecobureau.medicalwaste.support;

import org.jspecify.annotations.NullMarked;
