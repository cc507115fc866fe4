/** Subscribers' accounts and queues on the broker, in a virtual host of their own. */
@NullMarked
package org.ecobureau.exchange.broker;

import org.jspecify.annotations.NullMarked;
