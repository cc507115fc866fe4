/** Runs suites of graphs, services and tests against the gateway, ours and those of others. */
@NullMarked
package org.ecobureau.gateway.conformance;

import org.jspecify.annotations.NullMarked;
