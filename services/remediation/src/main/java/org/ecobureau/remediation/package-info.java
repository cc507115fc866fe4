/** Contaminated sites and the rural improvement programme. */
@NullMarked
package org.ecobureau.remediation;

import org.jspecify.annotations.NullMarked;
