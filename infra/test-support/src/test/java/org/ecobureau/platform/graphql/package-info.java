/** What the platform promises of requests in GraphQL. */
@NullMarked
package org.ecobureau.platform.graphql;

import org.jspecify.annotations.NullMarked;
