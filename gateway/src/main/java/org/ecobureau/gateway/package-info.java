/** One GraphQL endpoint over any set of federated services, described by a supergraph. */
@NullMarked
package org.ecobureau.gateway;

import org.jspecify.annotations.NullMarked;
