/** What protects the gateway from a service that is away, slow or overloaded, and the service from the gateway. */
@NullMarked
package org.ecobureau.gateway.resilience;

import org.jspecify.annotations.NullMarked;
