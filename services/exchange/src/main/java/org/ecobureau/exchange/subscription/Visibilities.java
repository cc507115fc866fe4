package org.ecobureau.exchange.subscription;

import java.util.stream.Collectors;
import org.ecobureau.exchange.feed.Visibility;
import org.ecobureau.vocabulary.standard.Town;
import org.springframework.stereotype.Component;

/** What each subscription lets see, the same on every channel. */
@Component
public class Visibilities {

    private final EventTypes types;

    Visibilities(EventTypes types) {
        this.types = types;
    }

    public Visibility of(Subscription subscription) {
        return new Visibility(
                types.expand(subscription.types()),
                subscription.towns().stream().map(Town::code).collect(Collectors.toSet()),
                subscription.from());
    }
}
