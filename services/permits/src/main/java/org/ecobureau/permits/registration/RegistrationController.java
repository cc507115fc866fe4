package org.ecobureau.permits.registration;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.permits.enterprise.EnterpriseRegister;
import org.ecobureau.permits.enterprise.EnterpriseView;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
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
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Registrations in GraphQL. */
@Controller
class RegistrationController {

    private final RegistrationService service;
    private final Registrations registrations;
    private final RegistrationRules rules;
    private final EnterpriseRegister register;
    private final Clock clock;
    private final ChildPages<RegistrationStatus, RegistrationView> registrationsOfEnterprises;
    private final PastRecords<RegistrationView> past;

    RegistrationController(
            RegistrationService service,
            Registrations registrations,
            RegistrationRules rules,
            EnterpriseRegister register,
            Clock clock,
            BatchLoaderRegistry loaders) {
        this.service = service;
        this.registrations = registrations;
        this.rules = rules;
        this.register = register;
        this.clock = clock;
        this.registrationsOfEnterprises = new ChildPages<>(loaders, "Enterprise.registrations", this::load);
        this.past = new PastRecords<>(loaders, "Registration.asOf", this::load);
    }

    @QueryMapping
    @Nullable
    RegistrationView registration(@Argument String id, @Argument @Nullable OffsetDateTime asOf, Caller caller) {
        return registrations
                .find(id, caller.requireAuthenticated().scope().asOf(asOf, clock.instant()))
                .map(this::show)
                .orElse(null);
    }

    @QueryMapping
    Connection<RegistrationView> registrations(
            @Argument @Nullable RegistrationFilter filter,
            @Argument @Nullable OffsetDateTime asOf,
            @Arguments PageArguments page,
            Caller caller) {
        Scope scope = caller.requireAuthenticated().scope().asOf(asOf, clock.instant());
        return registrations
                .list(filter == null ? RegistrationFilter.ALL : filter, day(scope.asOf()), page, scope)
                .map(this::show);
    }

    @EntityMapping
    List<@Nullable RegistrationView> registration(@Argument List<String> id) {
        Map<String, Stored<Registration>> found =
                registrations.findAll(id, CallerResolver.current().scope());
        return id.stream()
                .<@Nullable RegistrationView>map(each -> found.containsKey(each) ? show(found.get(each)) : null)
                .toList();
    }

    @SchemaMapping(typeName = "Enterprise", field = "registrations")
    CompletableFuture<Connection<RegistrationView>> ofEnterprise(
            EnterpriseView enterprise,
            @Argument @Nullable RegistrationStatus status,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        Scope scope = caller.scope().asOf(enterprise.stored().asOf());
        return registrationsOfEnterprises.load(environment, enterprise.creditCode(), status, page, scope);
    }

    @BatchMapping(typeName = "Registration", field = "enterprise")
    List<EnterpriseView> enterprise(List<RegistrationView> shown) {
        return register.views(shown, RegistrationView::creditCode, RegistrationView::stored);
    }

    @SchemaMapping(typeName = "Registration")
    CompletableFuture<@Nullable RegistrationView> asOf(
            RegistrationView registration,
            @Argument OffsetDateTime moment,
            Caller caller,
            DataFetchingEnvironment environment) {
        return past.load(environment, registration.id(), caller.scope().asOf(moment, clock.instant()));
    }

    @SchemaMapping(typeName = "Registration")
    List<Allowed<RegistrationAction>> allowedActions(RegistrationView registration, Caller caller) {
        return registration.registration().allowed(rules, registration.stored().seenAt(clock), caller.roles());
    }

    @SchemaMapping(typeName = "Registration")
    List<Deadline> deadlines(RegistrationView registration) {
        Instant asOf = registration.stored().asOf();
        return registration.registration().deadlines(rules, day(asOf)).stream()
                .map(deadline -> deadline.asOf(asOf))
                .toList();
    }

    @MutationMapping
    Outcome<RegistrationView> fileRegistration(@Argument RegistrationInput.File input, Caller caller) {
        return service.file(input, caller).map(this::show);
    }

    @MutationMapping
    Outcome<RegistrationView> changeRegistration(@Argument RegistrationInput.Change input, Caller caller) {
        return service.change(input, caller).map(this::show);
    }

    @MutationMapping
    Outcome<RegistrationView> renewRegistration(@Argument PlainStep input, Caller caller) {
        return service.renew(input, caller).map(this::show);
    }

    @MutationMapping
    Outcome<RegistrationView> transferRegistration(@Argument ReasonedStep input, Caller caller) {
        return service.transfer(input, caller).map(this::show);
    }

    @MutationMapping
    Outcome<RegistrationView> cancelRegistration(@Argument ReasonedStep input, Caller caller) {
        return service.cancel(input, caller).map(this::show);
    }

    @MutationMapping
    ImportResult importRegistrations(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }

    private RegistrationView show(Stored<Registration> stored) {
        return RegistrationView.of(stored, day(stored.asOf()));
    }

    private LocalDate day(@Nullable Instant asOf) {
        return BureauTime.day(asOf == null ? clock.instant() : asOf);
    }

    private Map<String, Connection<RegistrationView>> load(
            Collection<String> enterprises, @Nullable RegistrationStatus status, PageArguments page, Scope scope) {
        Map<String, Connection<RegistrationView>> pages = new HashMap<>();
        registrations
                .of(enterprises, status, day(scope.asOf()), page, scope)
                .forEach((enterprise, found) -> pages.put(enterprise, found.map(this::show)));
        return pages;
    }

    private Map<String, RegistrationView> load(Collection<String> ids, Scope scope) {
        Map<String, RegistrationView> found = new HashMap<>();
        registrations.findAll(ids, scope).forEach((id, stored) -> found.put(id, show(stored)));
        return found;
    }
}
