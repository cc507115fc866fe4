/** The document store and the message broker that a test run works on. */
@NullMarked
package org.ecobureau.test.servers;

import org.jspecify.annotations.NullMarked;
