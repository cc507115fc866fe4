package org.ecobureau.exchange.subscription;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoSubscriptions extends MongoRepository<Subscription> implements Subscriptions {

    private static final Order BY_NAME = new Order("NAME", SubscriptionDocument.NAME, true);

    MongoSubscriptions(MongoDatabase database, Outbox outbox) {
        super(database, new SubscriptionDocument(), outbox);
    }

    @Override
    public Connection<Stored<Subscription>> list(@Nullable SubscriptionStatus status, PageArguments page, Scope scope) {
        return page(scope, status == null ? empty() : eq(SubscriptionDocument.STATUS, status.name()), BY_NAME, page);
    }

    @Override
    public List<Stored<Subscription>> all(SubscriptionStatus status) {
        return collection()
                .find(eq(SubscriptionDocument.STATUS, status.name()))
                .map(this::stored)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Stored<Subscription>> ofUser(String user) {
        return Optional.ofNullable(
                        collection().find(eq(SubscriptionDocument.USER, user)).first())
                .map(this::stored);
    }
}
