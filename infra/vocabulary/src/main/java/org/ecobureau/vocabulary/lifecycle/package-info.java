/** How an aggregate changes: actions, their guards, what they leave behind, and the clocks they run against. */
@NullMarked
package org.ecobureau.vocabulary.lifecycle;

import org.jspecify.annotations.NullMarked;
