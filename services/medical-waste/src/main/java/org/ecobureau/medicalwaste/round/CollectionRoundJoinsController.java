package org.ecobureau.medicalwaste.round;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.medicalwaste.bag.WasteBag;
import org.ecobureau.medicalwaste.bag.WasteBagView;
import org.ecobureau.medicalwaste.bag.WasteBags;
import org.ecobureau.medicalwaste.enterprise.EnterpriseView;
import org.ecobureau.medicalwaste.hospital.HospitalLookup;
import org.ecobureau.medicalwaste.hospital.HospitalView;
import org.ecobureau.platform.page.ChildPages;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Rounds joined with enterprises, hospitals and bags. */
@Controller
class CollectionRoundJoinsController {

    private final CollectionRounds rounds;
    private final WasteBags bags;
    private final HospitalLookup hospitals;
    private final ChildPages<RoundFilter, CollectionRoundView> ofOrganisations;

    CollectionRoundJoinsController(
            CollectionRounds rounds, WasteBags bags, HospitalLookup hospitals, BatchLoaderRegistry loaders) {
        this.rounds = rounds;
        this.bags = bags;
        this.hospitals = hospitals;
        this.ofOrganisations = new ChildPages<>(loaders, "Enterprise.medicalRounds", (parents, filter, page, scope) -> {
            Map<String, Connection<CollectionRoundView>> views = new HashMap<>();
            rounds.ofOrganisations(parents, filter == null ? RoundFilter.ALL : filter, page, scope)
                    .forEach((organisation, found) -> views.put(organisation, found.map(CollectionRoundView::new)));
            return views;
        });
    }

    @SchemaMapping(typeName = "Enterprise")
    CompletableFuture<Connection<CollectionRoundView>> medicalRounds(
            EnterpriseView enterprise,
            @Argument @Nullable RoundFilter filter,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return ofOrganisations.load(environment, enterprise.creditCode(), filter, page, caller.scope());
    }

    @SchemaMapping(typeName = "Hospital")
    CompletableFuture<Connection<CollectionRoundView>> rounds(
            HospitalView hospital,
            @Argument @Nullable RoundFilter filter,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return ofOrganisations.load(environment, hospital.id(), filter, page, caller.scope());
    }

    @BatchMapping(typeName = "RoundStop")
    Map<RoundStopView, HospitalView> hospital(List<RoundStopView> stops) {
        return hospitals.of(
                stops,
                stop -> stop.stop().origin().isHospital() ? stop.origin() : null,
                CallerResolver.current().scope());
    }

    @BatchMapping(typeName = "RoundStop", field = "bags")
    Map<RoundStopView, List<WasteBagView>> bagsOfStop(List<RoundStopView> stops) {
        List<String> numbers = stops.stream()
                .flatMap(stop -> stop.stop().bags().stream())
                .distinct()
                .toList();
        Map<String, Stored<WasteBag>> found = numbers.isEmpty()
                ? Map.of()
                : bags.findAll(numbers, CallerResolver.current().scope());
        Map<RoundStopView, List<WasteBagView>> views = new HashMap<>();
        stops.forEach(stop -> views.put(
                stop,
                stop.stop().bags().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(WasteBagView::new)
                        .toList()));
        return views;
    }

    @BatchMapping(typeName = "WasteBag", field = "round")
    Map<WasteBagView, CollectionRoundView> roundOfBag(List<WasteBagView> parents) {
        List<String> numbers = parents.stream()
                .map(bag -> bag.stored().value().round())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Stored<CollectionRound>> found = numbers.isEmpty()
                ? Map.of()
                : rounds.findAll(numbers, CallerResolver.current().scope());
        Map<WasteBagView, CollectionRoundView> views = new HashMap<>();
        parents.forEach(bag -> {
            Stored<CollectionRound> round = found.get(bag.stored().value().round());
            if (round != null) {
                views.put(bag, new CollectionRoundView(round));
            }
        });
        return views;
    }
}
