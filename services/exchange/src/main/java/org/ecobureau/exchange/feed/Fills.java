package org.ecobureau.exchange.feed;

/** Which services were asked for all that they had said. */
interface Fills {

    boolean isAsked(String publisher);

    void asked(String publisher);
}
