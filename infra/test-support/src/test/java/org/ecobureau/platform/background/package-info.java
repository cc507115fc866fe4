@NullMarked
package org.ecobureau.platform.background;

import org.jspecify.annotations.NullMarked;
