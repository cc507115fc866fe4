/** What the platform promises, seen through one small kind of record; on the store and every broker of the test run. */
@NullMarked
package org.ecobureau.platform;

import org.jspecify.annotations.NullMarked;
