/** How a mutation is taken: who asks, whether it was asked before, and what comes of it. */
@NullMarked
package org.ecobureau.platform.command;

import org.jspecify.annotations.NullMarked;
