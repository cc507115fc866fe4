/** What can be wrong with a command, and which rule says so. */
@NullMarked
package org.ecobureau.vocabulary.problem;

import org.jspecify.annotations.NullMarked;
