/** A service's own log, said again over the bus to whoever asks for it. */
@NullMarked
package org.ecobureau.platform.replay;

import org.jspecify.annotations.NullMarked;
