/** What is configured from outside is looked at before anything starts. */
@NullMarked
package org.ecobureau.platform.configuration;

import org.jspecify.annotations.NullMarked;
