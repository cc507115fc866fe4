package org.ecobureau.exchange;

import org.ecobureau.test.EveryRequest;

@ExchangeIT
class EveryRequestIT extends EveryRequest {}
