package org.ecobureau.permits.registration;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.permits.enterprise.EnterpriseView.SiteView;
import org.ecobureau.platform.page.ChildPages;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** The registration of premises, in GraphQL. */
@Controller
class SiteRegistrationController {

    private static final PageArguments ONE = new PageArguments(1, null, null, null);

    private final ChildPages<Void, RegistrationView> registrationsOfSites;

    SiteRegistrationController(Registrations registrations, Clock clock, BatchLoaderRegistry loaders) {
        this.registrationsOfSites =
                new ChildPages<>(loaders, "EnterpriseSite.registration", (premises, none, page, scope) -> {
                    Map<String, Connection<RegistrationView>> pages = new HashMap<>();
                    registrations
                            .openAt(premises, page, scope)
                            .forEach((key, found) -> pages.put(
                                    key,
                                    found.map(stored ->
                                            RegistrationView.of(stored, BureauTime.day(stored.seenAt(clock))))));
                    return pages;
                });
    }

    @SchemaMapping(typeName = "EnterpriseSite", field = "registration")
    CompletableFuture<@Nullable RegistrationView> ofSite(
            SiteView site, Caller caller, DataFetchingEnvironment environment) {
        String premises = RegistrationDocument.premises(site.creditCode(), site.name());
        return registrationsOfSites
                .load(environment, premises, null, ONE, caller.scope().asOf(site.asOf()))
                .thenApply(page -> page.nodes().stream().findFirst().orElse(null));
    }
}
