/** Villages of the rural improvement programme. */
@NullMarked
package org.ecobureau.remediation.village;

import org.jspecify.annotations.NullMarked;
