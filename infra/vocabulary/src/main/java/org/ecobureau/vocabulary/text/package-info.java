/** What holds for text, whoever wrote it. */
@NullMarked
package org.ecobureau.vocabulary.text;

import org.jspecify.annotations.NullMarked;
