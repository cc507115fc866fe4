/** Reading the lines of imports, so that every fault is found in its column. */
@NullMarked
package org.ecobureau.remediation.imports;

import org.jspecify.annotations.NullMarked;
