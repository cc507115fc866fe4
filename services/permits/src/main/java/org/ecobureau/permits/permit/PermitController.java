package org.ecobureau.permits.permit;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.permits.enterprise.EnterpriseRegister;
import org.ecobureau.permits.enterprise.EnterpriseView;
import org.ecobureau.platform.page.ChildPages;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.page.PastRecords;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Permits in GraphQL, for reading. */
@Controller
class PermitController {

    private final Permits permits;
    private final PermitViews views;
    private final PermitRules rules;
    private final EnterpriseRegister register;
    private final Clock clock;
    private final ChildPages<PermitStatus, PermitView> permitsOfEnterprises;
    private final PastRecords<PermitView> past;

    PermitController(
            Permits permits,
            PermitViews views,
            PermitRules rules,
            EnterpriseRegister register,
            Clock clock,
            BatchLoaderRegistry loaders) {
        this.permits = permits;
        this.views = views;
        this.rules = rules;
        this.register = register;
        this.clock = clock;
        this.permitsOfEnterprises = new ChildPages<>(loaders, "Enterprise.permits", this::load);
        this.past = new PastRecords<>(loaders, "Permit.asOf", this::load);
    }

    @QueryMapping
    @Nullable
    PermitView permit(@Argument String id, @Argument @Nullable OffsetDateTime asOf, Caller caller) {
        return permits.find(id, caller.requireAuthenticated().scope().asOf(asOf, clock.instant()))
                .map(views::of)
                .orElse(null);
    }

    @QueryMapping
    Connection<PermitView> permits(
            @Argument @Nullable PermitFilter filter,
            @Argument @Nullable PermitOrder orderBy,
            @Argument @Nullable OffsetDateTime asOf,
            @Arguments PageArguments page,
            Caller caller) {
        Scope scope = caller.requireAuthenticated().scope().asOf(asOf, clock.instant());
        return permits.list(
                        filter == null ? PermitFilter.ALL : filter,
                        orderBy == null ? PermitOrder.LATEST_FIRST : orderBy,
                        views.day(scope),
                        page,
                        scope)
                .map(views::of);
    }

    @EntityMapping
    List<@Nullable PermitView> permit(@Argument List<String> id) {
        Map<String, Stored<Permit>> found =
                permits.findAll(id, CallerResolver.current().scope());
        return id.stream()
                .<@Nullable PermitView>map(each -> found.containsKey(each) ? views.of(found.get(each)) : null)
                .toList();
    }

    @SchemaMapping(typeName = "Enterprise", field = "permits")
    CompletableFuture<Connection<PermitView>> ofEnterprise(
            EnterpriseView enterprise,
            @Argument @Nullable PermitStatus status,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        Scope scope = caller.scope().asOf(enterprise.stored().asOf());
        return permitsOfEnterprises.load(environment, enterprise.creditCode(), status, page, scope);
    }

    @BatchMapping(typeName = "Permit", field = "enterprise")
    List<EnterpriseView> enterprise(List<PermitView> shown) {
        return register.views(shown, PermitView::creditCode, PermitView::stored);
    }

    @SchemaMapping(typeName = "Permit")
    CompletableFuture<@Nullable PermitView> asOf(
            PermitView permit, @Argument OffsetDateTime moment, Caller caller, DataFetchingEnvironment environment) {
        return past.load(environment, permit.id(), caller.scope().asOf(moment, clock.instant()));
    }

    @SchemaMapping(typeName = "Permit")
    List<Allowed<PermitAction>> allowedActions(PermitView permit, Caller caller) {
        return PermitOffice.allowed(
                permit.stored().value(), rules, permit.stored().seenAt(clock), caller.roles());
    }

    @SchemaMapping(typeName = "Permit")
    List<Deadline> deadlines(PermitView permit) {
        Stored<Permit> stored = permit.stored();
        return permit.permit().deadlines(rules, BureauTime.day(stored.seenAt(clock))).stream()
                .map(deadline -> deadline.asOf(stored.asOf()))
                .toList();
    }

    private Map<String, Connection<PermitView>> load(
            Collection<String> enterprises, @Nullable PermitStatus status, PageArguments page, Scope scope) {
        Map<String, Connection<PermitView>> pages = new HashMap<>();
        permits.of(enterprises, status, views.day(scope), page, scope)
                .forEach((enterprise, found) -> pages.put(enterprise, found.map(views::of)));
        return pages;
    }

    private Map<String, PermitView> load(Collection<String> ids, Scope scope) {
        Map<String, PermitView> found = new HashMap<>();
        permits.findAll(ids, scope).forEach((id, stored) -> found.put(id, views.of(stored)));
        return found;
    }
}
