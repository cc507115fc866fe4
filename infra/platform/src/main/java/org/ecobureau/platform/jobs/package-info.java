/** Long work on many records: imports and exports that run by themselves, go on after a restart, and tell how far they are. */
@NullMarked
package org.ecobureau.platform.jobs;

import org.jspecify.annotations.NullMarked;
