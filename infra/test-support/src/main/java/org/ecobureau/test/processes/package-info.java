/** The services as processes of their own, which tests may kill and pause. */
@NullMarked
package org.ecobureau.test.processes;

import org.jspecify.annotations.NullMarked;
