/** What the platform's jobs promises. */
@NullMarked
package org.ecobureau.platform.jobs;

import org.jspecify.annotations.NullMarked;
