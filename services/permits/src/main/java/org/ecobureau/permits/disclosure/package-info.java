/** What anyone may see without a token: permits, registrations and decisions, and of these no more than is public. */
@NullMarked
package org.ecobureau.permits.disclosure;

import org.jspecify.annotations.NullMarked;
