/** Asking a running service over HTTP, as a caller of a role. */
@NullMarked
package org.ecobureau.test.graphql;

import org.jspecify.annotations.NullMarked;
