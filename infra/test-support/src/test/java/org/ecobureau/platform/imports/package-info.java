/** What the platform's imports promises. */
@NullMarked
package org.ecobureau.platform.imports;

import org.jspecify.annotations.NullMarked;
