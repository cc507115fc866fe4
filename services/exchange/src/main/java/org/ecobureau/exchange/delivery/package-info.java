/** From the feed to each subscriber's queue, stream or webhook: in order, at least once, each at its own pace. */
@NullMarked
package org.ecobureau.exchange.delivery;

import org.jspecify.annotations.NullMarked;
