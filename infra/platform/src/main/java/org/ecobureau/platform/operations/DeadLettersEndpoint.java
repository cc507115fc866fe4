package org.ecobureau.platform.operations;

import java.util.List;
import org.ecobureau.platform.inbox.DeadLetter;
import org.ecobureau.platform.inbox.DeadLetterFilter;
import org.ecobureau.platform.inbox.DeadLetterState;
import org.ecobureau.platform.inbox.DeadLetters;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.CallerResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Dead letters for those who have a shell and no front end: {@code /actuator/deadletters}. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    /** The newest letters, and how the service stands. */
    record Overview(
            String service, long owing, @Nullable Long waiting, long deadLettersWaiting, List<DeadLetter> newest) {}

    private final ServiceBus bus;
    private final BusDesk desk;
    private final DeadLetters deadLetters;

    DeadLettersEndpoint(ServiceBus bus, BusDesk desk, DeadLetters deadLetters) {
        this.bus = bus;
        this.desk = desk;
        this.deadLetters = deadLetters;
    }

    @ReadOperation
    Overview overview(@Nullable DeadLetterState state, @Nullable String type) {
        DeadLetterFilter filter = new DeadLetterFilter(null, state, type, null, null);
        List<DeadLetter> newest = deadLetters
                .page(filter, new PageArguments(PageArguments.LARGEST, null, null, null))
                .nodes();
        return new Overview(bus.service(), bus.owing(), bus.waiting(), bus.deadLettersWaiting(), newest);
    }

    @ReadOperation
    @Nullable
    DeadLetter letter(@Selector(match = Selector.Match.ALL_REMAINING) String... id) {
        return deadLetters.find(String.join("/", id)).orElse(null);
    }

    @WriteOperation
    List<DeadLetter> replay(@Selector(match = Selector.Match.ALL_REMAINING) String... id) {
        return desk.replay(letter(List.of(id)), CallerResolver.current().subject(), false);
    }

    @DeleteOperation
    List<DeadLetter> discard(String grounds, @Selector(match = Selector.Match.ALL_REMAINING) String... id) {
        return desk.discard(letter(List.of(id)), CallerResolver.current().subject(), grounds, false);
    }

    private static DeadLetterFilter letter(List<String> id) {
        return new DeadLetterFilter(List.of(String.join("/", id)), null, null, null, null);
    }
}
