/** What is configured wrongly is named. */
@NullMarked
package org.ecobureau.platform.configuration;

import org.jspecify.annotations.NullMarked;
