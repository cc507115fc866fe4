/** What the relay's parts promise each other. */
@NullMarked
package org.ecobureau.platform.outbox;

import org.jspecify.annotations.NullMarked;
