/** Which graph is served: where it comes from, and how another takes its place while requests run. */
@NullMarked
package org.ecobureau.gateway.serve;

import org.jspecify.annotations.NullMarked;
