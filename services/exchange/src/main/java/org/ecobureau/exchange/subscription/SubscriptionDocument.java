package org.ecobureau.exchange.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.ecobureau.exchange.webhook.WebhookSecret;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** How a subscription is kept. */
final class SubscriptionDocument implements DocumentMapping<Subscription> {

    static final String NAME = "state.name";
    static final String STATUS = "state.status";
    static final String USER = "state.access.user";

    @Override
    public String aggregate() {
        return "subscription";
    }

    @Override
    public String collection() {
        return "subscriptions";
    }

    @Override
    public Document write(Subscription subscription) {
        URI webhook = subscription.webhook();
        return new Document("name", subscription.subscriber().name())
                .append("creditCode", subscription.subscriber().creditCode().value())
                .append("contact", subscription.subscriber().contact())
                .append(
                        "channels",
                        subscription.channels().stream()
                                .map(Channel::name)
                                .sorted()
                                .toList())
                .append("webhook", webhook == null ? null : webhook.toString())
                .append("types", subscription.types())
                .append("towns", subscription.towns().stream().map(Town::code).toList())
                .append("from", subscription.from())
                .append("status", subscription.status().name())
                .append("pauseReason", subscription.pauseReason())
                .append("access", write(subscription.access()));
    }

    private static Document write(Access access) {
        WebhookSecret former = access.former();
        return new Document("user", access.user())
                .append("password", access.password().value())
                .append("cursorKey", access.cursorKey())
                .append("secret", access.secret().value())
                .append("former", former == null ? null : former.value())
                .append("formerUntil", date(access.formerUntil()));
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    @Override
    public Subscription read(Document state) {
        String webhook = state.getString("webhook");
        return new Subscription(
                new Subscriber(
                        state.getString("name"),
                        new CreditCode(state.getString("creditCode")),
                        state.getString("contact")),
                state.getList("channels", String.class).stream()
                        .map(Channel::valueOf)
                        .collect(Collectors.toSet()),
                webhook == null ? null : URI.create(webhook),
                state.getList("types", String.class),
                state.getList("towns", String.class).stream().map(Town::of).toList(),
                state.getLong("from"),
                SubscriptionStatus.valueOf(state.getString("status")),
                state.getString("pauseReason"),
                readAccess(state.get("access", Document.class)));
    }

    private static Access readAccess(Document access) {
        String former = access.getString("former");
        Date until = access.getDate("formerUntil");
        return new Access(
                access.getString("user"),
                new PasswordHash(access.getString("password")),
                access.getString("cursorKey"),
                new WebhookSecret(access.getString("secret")),
                former == null ? null : new WebhookSecret(former),
                until == null ? null : until.toInstant());
    }

    /** None: an organisation outside the bureau sees no records here. */
    @Override
    public Collection<String> organisations(Subscription subscription) {
        return List.of();
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_name", NAME, "_id"),
                Index.on("by_status", STATUS, NAME, "_id"),
                Index.on("by_user", USER));
    }
}
