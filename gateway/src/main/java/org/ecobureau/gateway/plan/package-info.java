/** From an operation to the fetches that answer it: what to ask of which service, after what, and by which keys. */
@NullMarked
package org.ecobureau.gateway.plan;

import org.jspecify.annotations.NullMarked;
