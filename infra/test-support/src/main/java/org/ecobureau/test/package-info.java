/** What the tests of a service stand on. */
@NullMarked
package org.ecobureau.test;

import org.jspecify.annotations.NullMarked;
