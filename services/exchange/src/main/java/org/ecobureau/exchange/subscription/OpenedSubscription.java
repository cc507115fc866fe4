package org.ecobureau.exchange.subscription;

import java.util.ArrayList;
import java.util.List;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a mutation, with credentials where it made some.
 *
 * @param credentials null in a dry run, and when the same command comes again
 */
record OpenedSubscription(
        @Nullable EventSubscriptionView node,
        @Nullable Credentials credentials,
        List<Finding> warnings,
        List<Finding> findings) {

    static OpenedSubscription of(
            Outcome<EventSubscriptionView> outcome, @Nullable Credentials credentials, List<Finding> late) {
        List<Finding> warnings = new ArrayList<>(outcome.warnings());
        warnings.addAll(late);
        return new OpenedSubscription(outcome.node(), credentials, warnings, outcome.findings());
    }
}
