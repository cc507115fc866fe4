/** Makes the records of Hengnan's year 2020 from a small description, the same ones every time. */
@NullMarked
package org.ecobureau.dataset.generator;

import org.jspecify.annotations.NullMarked;
