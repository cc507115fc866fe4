package org.ecobureau.medicalwaste.bag;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ecobureau.medicalwaste.waste.StorageRules;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Bags in GraphQL. */
@Controller
class WasteBagController {

    /** Which bags a list shows. */
    record Filter(@Nullable String hospital, @Nullable BagStatus status) {

        static final Filter NONE = new Filter(null, null);
    }

    private final WasteBagService service;
    private final WasteBags bags;
    private final StorageRules rules;
    private final Clock clock;

    WasteBagController(WasteBagService service, WasteBags bags, StorageRules rules, Clock clock) {
        this.service = service;
        this.bags = bags;
        this.rules = rules;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    WasteBagView wasteBag(@Argument String id, Caller caller) {
        return bags.find(id, caller.requireAuthenticated().scope())
                .map(WasteBagView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<WasteBagView> wasteBags(
            @Argument @Nullable Filter filter, @Arguments PageArguments page, Caller caller) {
        Filter wanted = filter == null ? Filter.NONE : filter;
        return bags.list(
                        wanted.hospital(),
                        wanted.status(),
                        page,
                        caller.requireAuthenticated().scope())
                .map(WasteBagView::new);
    }

    @EntityMapping
    List<@Nullable WasteBagView> wasteBag(@Argument List<String> id) {
        Map<String, Stored<WasteBag>> found =
                bags.findAll(id, CallerResolver.current().scope());
        return id.stream()
                .<@Nullable WasteBagView>map(
                        number -> found.containsKey(number) ? new WasteBagView(found.get(number)) : null)
                .toList();
    }

    @SchemaMapping(typeName = "WasteBag")
    List<Deadline> deadlines(WasteBagView bag) {
        return bag.stored().value().deadlines(rules);
    }

    @SchemaMapping(typeName = "WasteBag")
    List<Allowed<BagAction>> allowedActions(WasteBagView bag, Caller caller) {
        return WasteBag.ACTIONS.allowed(bag.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<WasteBagView> packWasteBag(@Argument WasteBagInput.Pack input, Caller caller) {
        return service.pack(input, caller).map(WasteBagView::new);
    }

    @MutationMapping
    Outcome<WasteBagView> sealWasteBag(@Argument WasteBagInput.Seal input, Caller caller) {
        return service.seal(input, caller).map(WasteBagView::new);
    }
}
