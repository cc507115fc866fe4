/** What may be called, and what not. */
package org.ecobureau.exchange.webhook;
