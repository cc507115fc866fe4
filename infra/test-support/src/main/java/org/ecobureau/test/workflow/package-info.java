/** Workflows of the documentation, run as tests. */
@NullMarked
package org.ecobureau.test.workflow;

import org.jspecify.annotations.NullMarked;
