/** Talking to the services: requests, answers, which headers travel, and what counts as no answer. */
@NullMarked
package org.ecobureau.gateway.subgraph;

import org.jspecify.annotations.NullMarked;
