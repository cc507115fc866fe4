/** The National Catalogue of Hazardous Wastes: codes, categories, and the version in force on a day. */
@NullMarked
package org.ecobureau.hazardouswaste.waste;

import org.jspecify.annotations.NullMarked;
