/** Work that a service does by itself, beside what it is asked. */
@NullMarked
package org.ecobureau.platform.background;

import org.jspecify.annotations.NullMarked;
