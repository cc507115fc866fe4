package org.ecobureau.permits.permit;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.permits.enterprise.EnterpriseView.SiteView;
import org.ecobureau.platform.page.ChildPages;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** The permit of premises, in GraphQL. */
@Controller
class SitePermitController {

    private static final PageArguments ONE = new PageArguments(1, null, null, null);

    private final ChildPages<Void, PermitView> permitsOfSites;

    SitePermitController(Permits permits, PermitViews views, BatchLoaderRegistry loaders) {
        this.permitsOfSites = new ChildPages<>(loaders, "EnterpriseSite.permit", (premises, none, page, scope) -> {
            Map<String, Connection<PermitView>> pages = new HashMap<>();
            permits.openAt(premises, page, scope).forEach((key, found) -> pages.put(key, found.map(views::of)));
            return pages;
        });
    }

    @SchemaMapping(typeName = "EnterpriseSite", field = "permit")
    CompletableFuture<@Nullable PermitView> ofSite(SiteView site, Caller caller, DataFetchingEnvironment environment) {
        String premises = PermitDocument.premises(site.creditCode(), site.name());
        return permitsOfSites
                .load(environment, premises, null, ONE, caller.scope().asOf(site.asOf()))
                .thenApply(page -> page.nodes().stream().findFirst().orElse(null));
    }
}
