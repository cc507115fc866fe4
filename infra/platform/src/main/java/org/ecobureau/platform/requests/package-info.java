/** What comes in over HTTP is bounded before anybody reads it. */
@NullMarked
package org.ecobureau.platform.requests;

import org.jspecify.annotations.NullMarked;
