package org.ecobureau.exchange.subscription;

import java.util.List;
import java.util.Optional;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All subscriptions, deleted ones included. */
public interface Subscriptions extends Repository<Subscription> {

    /** By name of the organisation; those of one status, when it is given. */
    Connection<Stored<Subscription>> list(@Nullable SubscriptionStatus status, PageArguments page, Scope scope);

    /** All of that status. */
    List<Stored<Subscription>> all(SubscriptionStatus status);

    Optional<Stored<Subscription>> ofUser(String user);
}
