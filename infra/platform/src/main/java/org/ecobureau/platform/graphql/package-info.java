/** What every subgraph has in common: federation, scalars, shared types and the form of errors. */
@NullMarked
package org.ecobureau.platform.graphql;

import org.jspecify.annotations.NullMarked;
