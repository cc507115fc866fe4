/** Subscriptions: events of the bus, or messages of the service that owns the field, joined with what others have. */
@NullMarked
package org.ecobureau.gateway.subscribe;

import org.jspecify.annotations.NullMarked;
