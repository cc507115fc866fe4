/** Whether the service can do its work. */
@NullMarked
package org.ecobureau.platform.health;

import org.jspecify.annotations.NullMarked;
