/** Hospitals and what decides on their duties. */
@NullMarked
package org.ecobureau.medicalwaste.hospital;

import org.jspecify.annotations.NullMarked;
