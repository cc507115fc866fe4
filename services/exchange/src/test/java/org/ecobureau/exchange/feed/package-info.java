/** How the feed grows. */
package org.ecobureau.exchange.feed;
