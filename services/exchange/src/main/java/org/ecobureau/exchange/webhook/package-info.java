/** Signed calls to subscribers' own addresses, by Standard Webhooks 1.0; never to one inside the bureau's network. */
@NullMarked
package org.ecobureau.exchange.webhook;

import org.jspecify.annotations.NullMarked;
