/** Relay connections over keyset cursors. */
@NullMarked
package org.ecobureau.platform.page;

import org.jspecify.annotations.NullMarked;
