/** The feed over HTTPS, for subscribers who fetch. */
@NullMarked
package org.ecobureau.exchange.reading;

import org.jspecify.annotations.NullMarked;
