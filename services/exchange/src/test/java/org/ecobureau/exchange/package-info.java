/** The exchange as its subscribers meet it. */
package org.ecobureau.exchange;
