/** How far each subscription has come. */
package org.ecobureau.exchange.delivery;
