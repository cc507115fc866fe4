/** The register of enterprises, their discharge permits and registrations. */
@NullMarked
package org.ecobureau.permits;

import org.jspecify.annotations.NullMarked;
