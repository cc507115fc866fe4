/** Operating licences: what an operator may take in, how much of it in a year, and for how long. */
@NullMarked
package org.ecobureau.hazardouswaste.licence;

import org.jspecify.annotations.NullMarked;
