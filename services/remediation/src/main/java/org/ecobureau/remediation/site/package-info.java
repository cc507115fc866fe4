/** Contaminated sites, from suspicion through survey, listing, works and evaluation to removal from the list. */
@NullMarked
package org.ecobureau.remediation.site;

import org.jspecify.annotations.NullMarked;
