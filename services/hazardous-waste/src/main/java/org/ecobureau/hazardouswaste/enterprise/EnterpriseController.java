package org.ecobureau.hazardouswaste.enterprise;

import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.stereotype.Controller;

/** The enterprise as an entity of the federation. */
@Controller
class EnterpriseController {

    @EntityMapping
    EnterpriseView enterprise(@Argument String creditCode) {
        return new EnterpriseView(creditCode);
    }
}
