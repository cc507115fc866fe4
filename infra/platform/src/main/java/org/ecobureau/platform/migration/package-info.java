/** What has to change in a database before a new version of its service may use it. */
@NullMarked
package org.ecobureau.platform.migration;

import org.jspecify.annotations.NullMarked;
