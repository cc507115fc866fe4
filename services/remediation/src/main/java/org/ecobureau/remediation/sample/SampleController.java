package org.ecobureau.remediation.sample;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.page.ChildPages;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.remediation.screening.SoilJudgement;
import org.ecobureau.remediation.site.ContaminatedSiteView;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Samples in GraphQL. */
@Controller
class SampleController {

    /** Which soil samples a list shows. */
    record Filter(@Nullable SoilJudgement judgement) {}

    private final SampleService service;
    private final SiteSamples samples;
    private final Clock clock;
    private final ChildPages<Filter, SoilSampleView> soilOfSites;
    private final ChildPages<Void, LeachateSampleView> leachateOfSites;

    SampleController(SampleService service, SiteSamples samples, Clock clock, BatchLoaderRegistry loaders) {
        this.service = service;
        this.samples = samples;
        this.clock = clock;
        this.soilOfSites = new ChildPages<>(
                loaders,
                "ContaminatedSite.soilSamples",
                (sites, filter, page, scope) ->
                        samples.soilOf(sites, filter == null ? null : filter.judgement(), page, scope));
        this.leachateOfSites = new ChildPages<>(
                loaders,
                "ContaminatedSite.leachateSamples",
                (sites, filter, page, scope) -> samples.leachateOf(sites, page, scope));
    }

    @QueryMapping
    @Nullable
    SoilSampleView soilSample(@Argument String id, Caller caller) {
        return samples.soil(List.of(id), caller.requireAuthenticated().scope()).get(id);
    }

    @QueryMapping
    @Nullable
    LeachateSampleView leachateSample(@Argument String id, Caller caller) {
        return samples.leachate(List.of(id), caller.requireAuthenticated().scope())
                .get(id);
    }

    @EntityMapping
    List<@Nullable SoilSampleView> soilSample(@Argument List<String> id) {
        Map<String, SoilSampleView> found =
                samples.soil(id, CallerResolver.current().scope());
        return id.stream().<@Nullable SoilSampleView>map(found::get).toList();
    }

    @EntityMapping
    List<@Nullable LeachateSampleView> leachateSample(@Argument List<String> id) {
        Map<String, LeachateSampleView> found =
                samples.leachate(id, CallerResolver.current().scope());
        return id.stream().<@Nullable LeachateSampleView>map(found::get).toList();
    }

    @SchemaMapping(typeName = "ContaminatedSite")
    CompletableFuture<Connection<SoilSampleView>> soilSamples(
            ContaminatedSiteView site,
            @Argument @Nullable Filter filter,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return soilOfSites.load(
                environment,
                site.id(),
                filter,
                page,
                caller.requireAuthenticated().scope());
    }

    @SchemaMapping(typeName = "ContaminatedSite")
    CompletableFuture<Connection<LeachateSampleView>> leachateSamples(
            ContaminatedSiteView site,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return leachateOfSites.load(
                environment,
                site.id(),
                null,
                page,
                caller.requireAuthenticated().scope());
    }

    @SchemaMapping(typeName = "SoilSample")
    List<Allowed<SampleAction>> allowedActions(SoilSampleView sample, Caller caller) {
        return SoilSample.ACTIONS.allowed(sample.stored().value(), clock.instant(), caller.roles());
    }

    @SchemaMapping(typeName = "LeachateSample")
    List<Allowed<SampleAction>> allowedActions(LeachateSampleView sample, Caller caller) {
        return LeachateSample.ACTIONS.allowed(sample.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<SoilSampleView> recordSoilSample(@Argument SampleInput.RecordSoil input, Caller caller) {
        return service.record(input, caller).map(samples::show);
    }

    @MutationMapping
    Outcome<SoilSampleView> withdrawSoilSample(@Argument SampleInput.Withdraw input, Caller caller) {
        return service.withdrawSoil(input, caller).map(samples::show);
    }

    @MutationMapping
    Outcome<LeachateSampleView> recordLeachateSample(@Argument SampleInput.RecordLeachate input, Caller caller) {
        return service.record(input, caller).map(samples::showLeachate);
    }

    @MutationMapping
    Outcome<LeachateSampleView> withdrawLeachateSample(@Argument SampleInput.Withdraw input, Caller caller) {
        return service.withdrawLeachate(input, caller).map(samples::showLeachate);
    }

    @MutationMapping
    ImportResult importSamples(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
