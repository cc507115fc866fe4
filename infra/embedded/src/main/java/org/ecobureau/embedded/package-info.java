/** A document store and a message broker that run inside a JVM, for trying out, development and tests. */
@NullMarked
package org.ecobureau.embedded;

import org.jspecify.annotations.NullMarked;
