package org.ecobureau.medicalwaste.round;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
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

/** Rounds in GraphQL. */
@Controller
class CollectionRoundController {

    private final RoundService service;
    private final RoundImport imports;
    private final CollectionRounds rounds;
    private final RoundRules rules;
    private final Clock clock;

    CollectionRoundController(
            RoundService service, RoundImport imports, CollectionRounds rounds, RoundRules rules, Clock clock) {
        this.service = service;
        this.imports = imports;
        this.rounds = rounds;
        this.rules = rules;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    CollectionRoundView collectionRound(@Argument String id, Caller caller) {
        return rounds.find(id, caller.requireAuthenticated().scope())
                .map(CollectionRoundView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<CollectionRoundView> collectionRounds(
            @Argument @Nullable RoundFilter filter,
            @Argument @Nullable RoundOrder orderBy,
            @Arguments PageArguments page,
            Caller caller) {
        return rounds.list(
                        filter == null ? RoundFilter.ALL : filter,
                        orderBy == null ? RoundOrder.LATEST : orderBy,
                        page,
                        caller.requireAuthenticated().scope())
                .map(CollectionRoundView::new);
    }

    @EntityMapping
    List<@Nullable CollectionRoundView> collectionRound(@Argument List<String> id) {
        Map<String, Stored<CollectionRound>> found =
                rounds.findAll(id, CallerResolver.current().scope());
        return id.stream()
                .<@Nullable CollectionRoundView>map(
                        number -> found.containsKey(number) ? new CollectionRoundView(found.get(number)) : null)
                .toList();
    }

    @SchemaMapping(typeName = "CollectionRound")
    List<Deadline> deadlines(CollectionRoundView round) {
        return rules.deadlines(round.stored().value());
    }

    @SchemaMapping(typeName = "CollectionRound")
    List<Allowed<RoundAction>> allowedActions(CollectionRoundView round, Caller caller) {
        return CollectionRound.ACTIONS.allowed(round.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<CollectionRoundView> handOverRound(@Argument RoundInput.HandOver input, Caller caller) {
        return service.handOver(input, caller).map(CollectionRoundView::new);
    }

    @MutationMapping
    Outcome<CollectionRoundView> addRoundStops(@Argument RoundInput.AddStops input, Caller caller) {
        return service.addStops(input, caller).map(CollectionRoundView::new);
    }

    @MutationMapping
    Outcome<CollectionRoundView> departRound(@Argument PlainStep input, Caller caller) {
        return service.depart(input, caller).map(CollectionRoundView::new);
    }

    @MutationMapping
    Outcome<CollectionRoundView> receiveRound(@Argument RoundInput.Receive input, Caller caller) {
        return service.receive(input, caller).map(CollectionRoundView::new);
    }

    @MutationMapping
    Outcome<CollectionRoundView> disposeRound(@Argument RoundInput.Dispose input, Caller caller) {
        return service.dispose(input, caller).map(CollectionRoundView::new);
    }

    @MutationMapping
    ImportResult importRounds(@Argument ImportInput input, Caller caller) {
        return imports.importAll(input, caller);
    }
}
