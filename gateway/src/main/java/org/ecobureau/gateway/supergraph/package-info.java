/** The supergraph: which service has which type and field, read from the federation join format. */
@NullMarked
package org.ecobureau.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
