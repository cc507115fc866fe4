package org.ecobureau.exchange.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one subscription has come on one channel.
 *
 * @param id subscription and channel
 * @param position up to which everything was delivered
 * @param failures in a row
 * @param failingSince null while nothing fails
 */
record Course(
        String id, long position, int failures, @Nullable Instant failingSince) {}
