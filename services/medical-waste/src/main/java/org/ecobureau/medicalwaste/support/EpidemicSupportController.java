package org.ecobureau.medicalwaste.support;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.medicalwaste.enterprise.EnterpriseView;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Supported enterprises in GraphQL. */
@Controller
class EpidemicSupportController {

    /** Which entries a list shows. */
    record Filter(@Nullable SupportKind kind, @Nullable SupportStatus status) {

        static final Filter NONE = new Filter(null, null);
    }

    private final EpidemicSupportService service;
    private final EpidemicSupports supports;
    private final Clock clock;

    EpidemicSupportController(EpidemicSupportService service, EpidemicSupports supports, Clock clock) {
        this.service = service;
        this.supports = supports;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    EpidemicSupportView epidemicSupport(@Argument String id, Caller caller) {
        return supports.find(id, caller.requireAuthenticated().scope())
                .map(EpidemicSupportView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<EpidemicSupportView> epidemicSupports(
            @Argument @Nullable Filter filter, @Arguments PageArguments page, Caller caller) {
        Filter wanted = filter == null ? Filter.NONE : filter;
        return supports.list(
                        wanted.kind(),
                        wanted.status(),
                        page,
                        caller.requireAuthenticated().scope())
                .map(EpidemicSupportView::new);
    }

    @BatchMapping(typeName = "Enterprise", field = "epidemicSupport")
    Map<EnterpriseView, List<EpidemicSupportView>> ofEnterprise(List<EnterpriseView> parents) {
        var found = supports.ofEnterprises(
                parents.stream().map(EnterpriseView::creditCode).toList(),
                CallerResolver.current().scope());
        Map<EnterpriseView, List<EpidemicSupportView>> views = new HashMap<>();
        parents.forEach(enterprise -> views.put(
                enterprise,
                found.getOrDefault(enterprise.creditCode(), List.of()).stream()
                        .map(EpidemicSupportView::new)
                        .toList()));
        return views;
    }

    @SchemaMapping(typeName = "EpidemicSupport")
    List<Allowed<SupportAction>> allowedActions(EpidemicSupportView support, Caller caller) {
        return EpidemicSupport.ACTIONS.allowed(support.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<EpidemicSupportView> grantEpidemicSupport(@Argument EpidemicSupportInput.Grant input, Caller caller) {
        return service.grant(input, caller).map(EpidemicSupportView::new);
    }

    @MutationMapping
    Outcome<EpidemicSupportView> endEpidemicSupport(@Argument EpidemicSupportInput.End input, Caller caller) {
        return service.end(input, caller).map(EpidemicSupportView::new);
    }

    @MutationMapping
    ImportResult importEpidemicSupport(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
