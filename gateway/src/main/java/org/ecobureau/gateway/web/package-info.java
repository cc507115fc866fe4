/** The endpoint: GraphQL over HTTP, GraphiQL, the schema as text, tokens, health, and what is configured. */
@NullMarked
package org.ecobureau.gateway.web;

import org.jspecify.annotations.NullMarked;
