package org.ecobureau.remediation.site;

import java.time.Instant;
import org.ecobureau.vocabulary.standard.Quantity;

/** A transport plan as the schema shows it. */
public record TransportPlanView(Instant reportedAt, EnterpriseView operator, String route, Quantity quantity) {

    static TransportPlanView of(TransportPlan plan) {
        return new TransportPlanView(
                plan.reportedAt(), EnterpriseView.of(plan.operator()), plan.route(), plan.quantity());
    }
}
