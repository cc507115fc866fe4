package org.ecobureau.permits.enterprise;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.page.PastRecords;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
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

/** The register in GraphQL. */
@Controller
class EnterpriseController {

    private final EnterpriseService service;
    private final Enterprises enterprises;
    private final Clock clock;
    private final PastRecords<EnterpriseView> past;

    EnterpriseController(EnterpriseService service, Enterprises enterprises, Clock clock, BatchLoaderRegistry loaders) {
        this.service = service;
        this.enterprises = enterprises;
        this.clock = clock;
        this.past = new PastRecords<>(loaders, "Enterprise.asOf", this::load);
    }

    @QueryMapping
    @Nullable
    EnterpriseView enterprise(@Argument String creditCode, @Argument @Nullable OffsetDateTime asOf, Caller caller) {
        return enterprises
                .find(creditCode, caller.requireAuthenticated().scope().asOf(asOf, clock.instant()))
                .map(EnterpriseView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<EnterpriseView> enterprises(
            @Argument @Nullable EnterpriseFilter filter,
            @Argument @Nullable OffsetDateTime asOf,
            @Arguments PageArguments page,
            Caller caller) {
        return enterprises
                .list(
                        filter == null ? EnterpriseFilter.ALL : filter.checked(),
                        page,
                        caller.requireAuthenticated().scope().asOf(asOf, clock.instant()))
                .map(EnterpriseView::new);
    }

    @EntityMapping
    List<@Nullable EnterpriseView> enterprise(@Argument List<String> creditCode) {
        Map<String, Stored<Enterprise>> found =
                enterprises.findAll(creditCode, CallerResolver.current().scope());
        return creditCode.stream()
                .<@Nullable EnterpriseView>map(
                        code -> found.containsKey(code) ? new EnterpriseView(found.get(code)) : null)
                .toList();
    }

    @SchemaMapping(typeName = "Enterprise")
    CompletableFuture<@Nullable EnterpriseView> asOf(
            EnterpriseView enterprise,
            @Argument OffsetDateTime moment,
            Caller caller,
            DataFetchingEnvironment environment) {
        return past.load(environment, enterprise.creditCode(), caller.scope().asOf(moment, clock.instant()));
    }

    @SchemaMapping(typeName = "Enterprise")
    List<Allowed<EnterpriseAction>> allowedActions(EnterpriseView enterprise, Caller caller) {
        return Enterprise.ACTIONS.allowed(
                enterprise.stored().value(), enterprise.stored().seenAt(clock), caller.roles());
    }

    @MutationMapping
    Outcome<EnterpriseView> registerEnterprise(@Argument EnterpriseInput.Register input, Caller caller) {
        return service.register(input, caller).map(EnterpriseView::new);
    }

    @MutationMapping
    Outcome<EnterpriseView> renameEnterprise(@Argument EnterpriseInput.Rename input, Caller caller) {
        return service.rename(input, caller).map(EnterpriseView::new);
    }

    @MutationMapping
    Outcome<EnterpriseView> changeEnterprise(@Argument EnterpriseInput.Change input, Caller caller) {
        return service.change(input, caller).map(EnterpriseView::new);
    }

    @MutationMapping
    Outcome<EnterpriseView> addEnterpriseSite(@Argument EnterpriseInput.AddSite input, Caller caller) {
        return service.addSite(input, caller).map(EnterpriseView::new);
    }

    @MutationMapping
    Outcome<EnterpriseView> changeEnterpriseSite(@Argument EnterpriseInput.ChangeSite input, Caller caller) {
        return service.changeSite(input, caller).map(EnterpriseView::new);
    }

    @MutationMapping
    Outcome<EnterpriseView> closeEnterpriseSite(@Argument EnterpriseInput.CloseSite input, Caller caller) {
        return service.closeSite(input, caller).map(EnterpriseView::new);
    }

    @MutationMapping
    Outcome<EnterpriseView> mergeEnterprise(@Argument EnterpriseInput.Merge input, Caller caller) {
        return service.merge(input, caller).map(EnterpriseView::new);
    }

    @MutationMapping
    Outcome<EnterpriseView> closeEnterprise(@Argument EnterpriseInput.Close input, Caller caller) {
        return service.close(input, caller).map(EnterpriseView::new);
    }

    @MutationMapping
    ImportResult importEnterprises(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }

    private Map<String, EnterpriseView> load(Collection<String> creditCodes, Scope scope) {
        Map<String, EnterpriseView> found = new HashMap<>();
        enterprises.findAll(creditCodes, scope).forEach((code, stored) -> found.put(code, new EnterpriseView(stored)));
        return found;
    }
}
