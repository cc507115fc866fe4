package org.ecobureau.hazardouswaste.producer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseNames;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseView;
import org.ecobureau.hazardouswaste.licence.OperatingLicences;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Producers in GraphQL. */
@Controller
class ProducerController {

    /** Which producers a list shows. */
    record Filter(@Nullable ProducerStatus status) {}

    private final ProducerService service;
    private final Producers producers;
    private final OperatingLicences licences;
    private final EnterpriseNames names;
    private final Clock clock;

    ProducerController(
            ProducerService service,
            Producers producers,
            OperatingLicences licences,
            EnterpriseNames names,
            Clock clock) {
        this.service = service;
        this.producers = producers;
        this.licences = licences;
        this.names = names;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    HazardousWasteProducerView hazardousWasteProducer(@Argument String creditCode, Caller caller) {
        return producers
                .find(creditCode, caller.requireAuthenticated().scope())
                .map(HazardousWasteProducerView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<HazardousWasteProducerView> hazardousWasteProducers(
            @Argument @Nullable Filter filter, @Arguments PageArguments page, Caller caller) {
        return producers
                .list(
                        filter == null ? null : filter.status(),
                        page,
                        caller.requireAuthenticated().scope())
                .map(HazardousWasteProducerView::new);
    }

    @BatchMapping(typeName = "Enterprise", field = "hazardousWasteProducer")
    Map<EnterpriseView, HazardousWasteProducerView> ofEnterprises(List<EnterpriseView> enterprises) {
        Map<EnterpriseView, HazardousWasteProducerView> found = new HashMap<>();
        producers
                .findAll(
                        enterprises.stream().map(EnterpriseView::creditCode).toList(),
                        CallerResolver.current().scope())
                .forEach((code, stored) -> found.put(new EnterpriseView(code), new HazardousWasteProducerView(stored)));
        return found;
    }

    @BatchMapping(typeName = "HazardousWasteProducer")
    Map<HazardousWasteProducerView, ProducerSupervision> supervision(List<HazardousWasteProducerView> shown) {
        LocalDate today = BureauTime.day(clock.instant());
        Set<String> licensed = licences
                .heldBy(shown.stream().map(HazardousWasteProducerView::id).toList())
                .stream()
                .filter(licence -> licence.isInForceOn(today))
                .map(licence -> licence.operator().value())
                .collect(Collectors.toSet());
        Map<HazardousWasteProducerView, ProducerSupervision> classes = new HashMap<>();
        shown.forEach(view -> {
            ProducerSupervision supervision =
                    SupervisionRules.supervision(view.stored().value(), licensed.contains(view.id()), today);
            if (supervision != null) {
                classes.put(view, supervision);
            }
        });
        return classes;
    }

    @BatchMapping(typeName = "HazardousWasteProducer")
    Map<HazardousWasteProducerView, String> name(List<HazardousWasteProducerView> shown) {
        return names.by(shown, HazardousWasteProducerView::id);
    }

    @SchemaMapping(typeName = "HazardousWasteProducer")
    List<Allowed<ProducerAction>> allowedActions(HazardousWasteProducerView producer, Caller caller) {
        return Producer.ACTIONS.allowed(producer.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<HazardousWasteProducerView> registerHazardousWasteProducer(
            @Argument ProducerInput.Register input, Caller caller) {
        return service.register(input, caller).map(HazardousWasteProducerView::new);
    }

    @MutationMapping
    Outcome<HazardousWasteProducerView> declareHazardousWaste(@Argument ProducerInput.Declare input, Caller caller) {
        return service.declare(input, caller).map(HazardousWasteProducerView::new);
    }

    @MutationMapping
    Outcome<HazardousWasteProducerView> closeHazardousWasteProducer(
            @Argument ProducerInput.Close input, Caller caller) {
        return service.close(input, caller).map(HazardousWasteProducerView::new);
    }

    @MutationMapping
    ImportResult importProducers(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
