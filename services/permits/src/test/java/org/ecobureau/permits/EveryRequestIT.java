package org.ecobureau.permits;

import org.ecobureau.test.EveryRequest;
import org.ecobureau.test.ServiceIT;

@ServiceIT
class EveryRequestIT extends EveryRequest {}
