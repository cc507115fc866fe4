package org.ecobureau.hazardouswaste;

import org.ecobureau.test.EveryRequest;

@HazardousWasteIT
class EveryRequestIT extends EveryRequest {}
