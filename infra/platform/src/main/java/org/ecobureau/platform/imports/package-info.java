/** CSV imports with a result per line. */
@NullMarked
package org.ecobureau.platform.imports;

import org.jspecify.annotations.NullMarked;
