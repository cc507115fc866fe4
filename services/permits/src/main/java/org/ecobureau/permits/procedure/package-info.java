/** What every licensing procedure knows: terms, validity and grounds. */
@NullMarked
package org.ecobureau.permits.procedure;

import org.jspecify.annotations.NullMarked;
