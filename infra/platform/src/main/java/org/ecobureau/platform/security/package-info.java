/** Who calls, in which roles, and which records that caller may see. */
@NullMarked
package org.ecobureau.platform.security;

import org.jspecify.annotations.NullMarked;
