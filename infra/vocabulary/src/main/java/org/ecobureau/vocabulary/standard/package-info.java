/** Values that national standards define and that every service of the bureau reads alike. */
@NullMarked
package org.ecobureau.vocabulary.standard;

import org.jspecify.annotations.NullMarked;
