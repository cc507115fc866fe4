/** Soil and leachate results, each judged by the standard or the plan of its day. */
@NullMarked
package org.ecobureau.remediation.sample;

import org.jspecify.annotations.NullMarked;
