package org.ecobureau.exchange.subscription;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.ecobureau.exchange.broker.SubscriberBroker;
import org.ecobureau.exchange.feed.Feed;
import org.ecobureau.exchange.webhook.WebhookAddress;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a subscription is asked for, and says all that is wrong with it at once. */
@Component
class SubscriptionForm {

    private final EventTypes types;
    private final WebhookAddress addresses;
    private final SubscriberBroker broker;
    private final Feed feed;

    SubscriptionForm(EventTypes types, WebhookAddress addresses, SubscriberBroker broker, Feed feed) {
        this.types = types;
        this.addresses = addresses;
        this.broker = broker;
        this.feed = feed;
    }

    Subscription read(SubscriptionInput.Create input, Access access) {
        Findings findings = new Findings();
        CreditCode creditCode = findings.read("creditCode", () -> new CreditCode(input.creditCode()));
        Subscriber subscriber = creditCode == null
                ? null
                : read(findings, () -> new Subscriber(input.organisation(), creditCode, input.contact()));
        checkChannels(input, findings);
        URI webhook = webhook(input, findings);
        checkTypes(input, findings);
        List<Town> towns = towns(input.towns(), findings);
        checkStart(input, findings);
        findings.throwIfAny();
        return new Subscription(
                Objects.requireNonNull(subscriber),
                Set.copyOf(input.channels()),
                webhook,
                input.types().stream().distinct().toList(),
                towns,
                from(input),
                SubscriptionStatus.ACTIVE,
                null,
                access);
    }

    private static <T> @Nullable T read(Findings findings, Supplier<T> value) {
        try {
            return value.get();
        } catch (Problem problem) {
            problem.findings().forEach(findings::add);
            return null;
        }
    }

    private void checkChannels(SubscriptionInput.Create input, Findings findings) {
        findings.addIf(input.channels().isEmpty(), () -> Finding.of(SubscriptionProblem.CHANNELS_MISSING)
                .at("channels"));
        if (!broker.isAvailable()) {
            input.channels().stream()
                    .filter(Channel::isAmqp)
                    .forEach(channel -> findings.add(Finding.of(SubscriptionProblem.AMQP_OFF)
                            .with("channel", channel)
                            .at("channels")));
        }
    }

    private @Nullable URI webhook(SubscriptionInput.Create input, Findings findings) {
        boolean wanted = input.channels().contains(Channel.WEBHOOK);
        String address = input.webhook();
        findings.addIf(wanted && address == null, () -> Finding.of(SubscriptionProblem.WEBHOOK_MISSING)
                        .at("webhook"))
                .addIf(!wanted && address != null, () -> Finding.of(SubscriptionProblem.WEBHOOK_UNUSED)
                        .at("webhook"));
        return wanted && address != null ? findings.read("webhook", () -> addresses.read(address)) : null;
    }

    private void checkTypes(SubscriptionInput.Create input, Findings findings) {
        findings.addIf(input.types().isEmpty(), () -> Finding.of(SubscriptionProblem.TYPES_MISSING)
                .at("types"));
        read(findings, () -> types.require(input.types()));
    }

    private static List<Town> towns(@Nullable List<String> codes, Findings findings) {
        List<Town> towns = new ArrayList<>();
        List<String> given = codes == null ? List.of() : codes;
        for (int i = 0; i < given.size(); i++) {
            String code = given.get(i);
            Town town = findings.read("towns." + i, () -> Town.of(code));
            if (town != null && !towns.contains(town)) {
                towns.add(town);
            }
        }
        return towns;
    }

    private static void checkStart(SubscriptionInput.Create input, Findings findings) {
        boolean timed = input.start() == EventStart.FROM_TIME;
        findings.addIf(timed && input.startTime() == null, () -> Finding.of(SubscriptionProblem.START_TIME_MISSING)
                        .at("startTime"))
                .addIf(!timed && input.startTime() != null, () -> Finding.of(SubscriptionProblem.START_TIME_UNUSED)
                        .at("startTime"));
    }

    private long from(SubscriptionInput.Create input) {
        OffsetDateTime time = input.startTime();
        return switch (input.start()) {
            case FROM_START -> 0;
            case FROM_NOW -> feed.last();
            case FROM_TIME -> feed.before(Objects.requireNonNull(time).toInstant());
        };
    }
}
