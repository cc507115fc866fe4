/** The feed: every event of every service, once, each record's events in their order, under one running number. */
@NullMarked
package org.ecobureau.exchange.feed;

import org.jspecify.annotations.NullMarked;
