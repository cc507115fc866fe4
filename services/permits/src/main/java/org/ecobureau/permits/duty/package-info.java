/** What holders of permits hand in: execution reports that their conditions ask for, and what they measured. */
@NullMarked
package org.ecobureau.permits.duty;

import org.jspecify.annotations.NullMarked;
