/** Aggregates in MongoDB: one document each, with its history, its commands and the events it still owes. */
@NullMarked
package org.ecobureau.platform.store;

import org.jspecify.annotations.NullMarked;
