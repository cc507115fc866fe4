package org.ecobureau.hazardouswaste.licence;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseNames;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseView;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.page.ChildPages;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Operating licences in GraphQL. */
@Controller
class LicenceController {

    /** Which licences a list shows. */
    record Filter(@Nullable LicenceStatus status, @Nullable String operator) {}

    private record CapacityKey(OperatingLicence licence, int year) {}

    private static final String CAPACITIES = "licenceCapacities";

    private final LicenceService service;
    private final OperatingLicences licences;
    private final EnterpriseNames names;
    private final Clock clock;
    private final ChildPages<Filter, OperatingLicenceView> ofOperators;

    LicenceController(
            LicenceService service,
            OperatingLicences licences,
            LicenceCapacities capacities,
            EnterpriseNames names,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.service = service;
        this.licences = licences;
        this.names = names;
        this.clock = clock;
        this.ofOperators = new ChildPages<>(registry, "licencesOfOperators", this::listByOperator);
        registry.<CapacityKey, LicenceCapacity>forName(CAPACITIES)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromSupplier(() -> load(capacities, keys)));
    }

    @QueryMapping
    @Nullable
    OperatingLicenceView operatingLicence(@Argument String id, Caller caller) {
        return licences.find(id, caller.requireAuthenticated().scope())
                .map(OperatingLicenceView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<OperatingLicenceView> operatingLicences(
            @Argument @Nullable Filter filter, @Arguments PageArguments page, Caller caller) {
        Filter wanted = filter == null ? new Filter(null, null) : filter;
        return licences.list(
                        wanted.status(),
                        wanted.operator(),
                        page,
                        caller.requireAuthenticated().scope())
                .map(OperatingLicenceView::new);
    }

    @EntityMapping
    List<@Nullable OperatingLicenceView> operatingLicence(@Argument List<String> id) {
        Map<String, Stored<OperatingLicence>> found =
                licences.findAll(id, CallerResolver.current().scope());
        return id.stream()
                .<@Nullable OperatingLicenceView>map(
                        one -> found.containsKey(one) ? new OperatingLicenceView(found.get(one)) : null)
                .toList();
    }

    @SchemaMapping(typeName = "Enterprise", field = "licences")
    CompletableFuture<Connection<OperatingLicenceView>> ofEnterprise(
            EnterpriseView enterprise,
            @Argument @Nullable Filter filter,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return ofOperators.load(environment, enterprise.creditCode(), filter, page, caller.scope());
    }

    @SchemaMapping(typeName = "OperatingLicence")
    CompletableFuture<LicenceCapacity> capacity(
            OperatingLicenceView licence, @Argument @Nullable Integer year, DataFetchingEnvironment environment) {
        int asked = year == null ? BureauTime.day(clock.instant()).getYear() : year;
        Period.ofYear(asked);
        DataLoader<CapacityKey, LicenceCapacity> loader = environment.getDataLoader(CAPACITIES);
        return Objects.requireNonNull(loader, CAPACITIES)
                .load(new CapacityKey(licence.stored().value(), asked));
    }

    @BatchMapping(typeName = "OperatingLicence")
    Map<OperatingLicenceView, String> operatorName(List<OperatingLicenceView> shown) {
        return names.by(shown, licence -> licence.operator().creditCode());
    }

    @SchemaMapping(typeName = "OperatingLicence")
    List<Allowed<LicenceAction>> allowedActions(OperatingLicenceView licence, Caller caller) {
        return OperatingLicence.ACTIONS.allowed(licence.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<OperatingLicenceView> grantOperatingLicence(@Argument LicenceInput.Grant input, Caller caller) {
        return service.grant(input, caller).map(OperatingLicenceView::new);
    }

    @MutationMapping
    Outcome<OperatingLicenceView> suspendOperatingLicence(@Argument ReasonedStep input, Caller caller) {
        return service.suspend(input, caller).map(OperatingLicenceView::new);
    }

    @MutationMapping
    Outcome<OperatingLicenceView> restoreOperatingLicence(@Argument PlainStep input, Caller caller) {
        return service.restore(input, caller).map(OperatingLicenceView::new);
    }

    @MutationMapping
    Outcome<OperatingLicenceView> revokeOperatingLicence(@Argument ReasonedStep input, Caller caller) {
        return service.revoke(input, caller).map(OperatingLicenceView::new);
    }

    @MutationMapping
    Outcome<OperatingLicenceView> expireOperatingLicence(@Argument PlainStep input, Caller caller) {
        return service.expire(input, caller).map(OperatingLicenceView::new);
    }

    @MutationMapping
    ImportResult importLicences(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }

    private Map<String, Connection<OperatingLicenceView>> listByOperator(
            Collection<String> operators, @Nullable Filter filter, PageArguments page, Scope scope) {
        Map<String, Connection<OperatingLicenceView>> pages = new HashMap<>();
        licences.listByOperator(operators, filter == null ? null : filter.status(), page, scope)
                .forEach((operator, found) -> pages.put(operator, found.map(OperatingLicenceView::new)));
        return pages;
    }

    private static Map<CapacityKey, LicenceCapacity> load(LicenceCapacities capacities, Set<CapacityKey> keys) {
        Map<CapacityKey, LicenceCapacity> loaded = new HashMap<>();
        keys.stream().collect(Collectors.groupingBy(CapacityKey::year)).forEach((year, ofYear) -> {
            List<LicenceCapacity> found =
                    capacities.of(ofYear.stream().map(CapacityKey::licence).toList(), year);
            for (int i = 0; i < ofYear.size(); i++) {
                loaded.put(ofYear.get(i), found.get(i));
            }
        });
        return loaded;
    }
}
