/** How fast events travel, beside what the broker alone can do. */
@NullMarked
package org.ecobureau.benchmarks.events;

import org.jspecify.annotations.NullMarked;
