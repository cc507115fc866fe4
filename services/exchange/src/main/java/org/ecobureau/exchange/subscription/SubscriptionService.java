package org.ecobureau.exchange.subscription;

import java.util.List;
import java.util.UUID;
import org.ecobureau.exchange.subscription.CredentialDesk.Draft;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is done with subscriptions. The record comes first; the broker's account follows it. */
@Service
class SubscriptionService {

    private final Steps<Subscription, SubscriptionAction> steps;
    private final SubscriptionForm form;
    private final CredentialDesk credentials;
    private final BrokerAccounts accounts;

    SubscriptionService(
            Subscriptions subscriptions,
            Commands commands,
            SubscriptionForm form,
            CredentialDesk credentials,
            BrokerAccounts accounts) {
        this.steps = commands.steps(subscriptions, Subscription.ACTIONS);
        this.form = form;
        this.credentials = credentials;
        this.accounts = accounts;
    }

    OpenedSubscription create(SubscriptionInput.Create input, Caller caller) {
        steps.authorise(SubscriptionAction.CREATE, caller);
        Draft draft = credentials.draft();
        Access access = credentials.first(draft);
        return opened(
                steps.begin(SubscriptionAction.CREATE, input, caller, command -> {
                    Subscription subscription = form.read(input, access);
                    return new NewRecord<>(
                            UUID.randomUUID().toString(), Subscription.create(subscription, command.at()));
                }),
                input,
                draft);
    }

    OpenedSubscription rotate(SubscriptionInput.Step input, Caller caller) {
        Draft draft = credentials.draft();
        return opened(
                steps.take(
                        SubscriptionAction.ROTATE,
                        input,
                        caller,
                        (subscription, command) -> subscription.rotate(
                                credentials.next(subscription.access(), draft, command.at()), command.at())),
                input,
                draft);
    }

    OpenedSubscription pause(SubscriptionInput.ReasonedStep input, Caller caller) {
        return opened(
                steps.take(
                        SubscriptionAction.PAUSE,
                        input,
                        caller,
                        (subscription, command) -> subscription.pause(input.id(), input.reason(), command.at())),
                input,
                null);
    }

    OpenedSubscription resume(SubscriptionInput.Step input, Caller caller) {
        return opened(
                steps.take(
                        SubscriptionAction.RESUME,
                        input,
                        caller,
                        (subscription, command) -> subscription.resume(command.at())),
                input,
                null);
    }

    OpenedSubscription delete(SubscriptionInput.ReasonedStep input, Caller caller) {
        return opened(
                steps.take(
                        SubscriptionAction.DELETE,
                        input,
                        caller,
                        (subscription, command) -> subscription.delete(input.reason(), command.at())),
                input,
                null);
    }

    /** Credentials are told by the command that made them, and only then: another time the record has others. */
    private OpenedSubscription opened(
            Outcome<Stored<Subscription>> outcome, CommandInput input, @Nullable Draft draft) {
        Stored<Subscription> stored = outcome.node();
        if (stored == null || Boolean.TRUE.equals(input.validateOnly())) {
            return OpenedSubscription.of(outcome.map(EventSubscriptionView::new), null, List.of());
        }
        List<Finding> late = accounts.follow(stored.value());
        boolean made = draft != null && stored.value().access().password().equals(draft.hash());
        return OpenedSubscription.of(
                outcome.map(EventSubscriptionView::new),
                made && draft != null ? credentials.credentials(stored.value(), draft) : null,
                late);
    }
}
