/** A service's database in one file, and back. */
@NullMarked
package org.ecobureau.platform.backup;

import org.jspecify.annotations.NullMarked;
