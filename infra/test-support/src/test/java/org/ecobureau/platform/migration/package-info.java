/** What the platform's migrations promise. */
@NullMarked
package org.ecobureau.platform.migration;

import org.jspecify.annotations.NullMarked;
