/** Risk screening values and control values of soil, and how a result stands against them. */
@NullMarked
package org.ecobureau.remediation.screening;

import org.jspecify.annotations.NullMarked;
