package org.ecobureau.remediation.site;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.platform.page.ChildPages;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.enterprise.EnterpriseCopies;
import org.ecobureau.remediation.site.ContaminatedSites.Selection;
import org.ecobureau.remediation.site.ContaminatedSites.SiteOrder;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Sites in GraphQL: what can be asked. */
@Controller
class SiteController {

    private static final int FARTHEST_M = 50_000;
    private static final int MOST_NEARBY = 100;

    /** Which sites a list shows. */
    record Filter(@Nullable SiteStatus status, @Nullable String town) {

        static Selection selection(@Nullable Filter filter) {
            return filter == null
                    ? Selection.ANY
                    : new Selection(filter.status(), filter.town() == null ? null : Town.of(filter.town()));
        }
    }

    /** A site within reach of a place. */
    public record NearbySite(ContaminatedSiteView site, int distanceM) {}

    /** Whether land may be used so. */
    public record LandUseAnswer(List<Finding> reasons) {

        public boolean permitted() {
            return reasons.isEmpty();
        }
    }

    private final ContaminatedSites sites;
    private final EnterpriseCopies enterprises;
    private final Clock clock;
    private final ChildPages<Filter, ContaminatedSiteView> sitesOfEnterprises;

    SiteController(ContaminatedSites sites, EnterpriseCopies enterprises, Clock clock, BatchLoaderRegistry loaders) {
        this.sites = sites;
        this.enterprises = enterprises;
        this.clock = clock;
        this.sitesOfEnterprises = new ChildPages<>(
                loaders,
                "Enterprise.contaminatedSites",
                (codes, filter, page, scope) ->
                        views(sites.ofOrganisations(codes, Filter.selection(filter), page, scope)));
    }

    @QueryMapping
    @Nullable
    ContaminatedSiteView contaminatedSite(@Argument String id, Caller caller) {
        return sites.find(id, caller.requireAuthenticated().scope())
                .map(ContaminatedSiteView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<ContaminatedSiteView> contaminatedSites(
            @Argument @Nullable Filter filter,
            @Argument @Nullable SiteOrder orderBy,
            @Arguments PageArguments page,
            Caller caller) {
        return sites.list(
                        Filter.selection(filter),
                        Objects.requireNonNullElse(orderBy, SiteOrder.NAME),
                        page,
                        caller.requireAuthenticated().scope())
                .map(ContaminatedSiteView::new);
    }

    @QueryMapping
    List<NearbySite> sitesNear(
            @Argument BigDecimal longitude, @Argument BigDecimal latitude, @Argument int radiusM, Caller caller) {
        GeoPoint place = new GeoPoint(longitude.doubleValue(), latitude.doubleValue());
        if (radiusM < 1 || radiusM > FARTHEST_M) {
            throw Finding.of(SiteProblem.RADIUS)
                    .with("radius", radiusM)
                    .with("limit", FARTHEST_M)
                    .at("radiusM")
                    .asProblem();
        }
        return sites
                .near(place, radiusM, MOST_NEARBY, caller.requireAuthenticated().scope())
                .stream()
                .map(site -> new NearbySite(new ContaminatedSiteView(site), (int)
                        Math.round(place.distanceTo(site.value().profile().location()))))
                .toList();
    }

    @QueryMapping
    LandUseAnswer landUsePermitted(@Argument String siteId, @Argument ProposedLandUse use, Caller caller) {
        ContaminatedSite site =
                sites.require(siteId, caller.requireAuthenticated().scope()).value();
        return new LandUseAnswer(LandUseRules.against(site, use, clock.instant()));
    }

    @EntityMapping
    List<@Nullable ContaminatedSiteView> contaminatedSite(@Argument List<String> id) {
        Map<String, Stored<ContaminatedSite>> found =
                sites.findAll(id, CallerResolver.current().scope());
        return id.stream()
                .<@Nullable ContaminatedSiteView>map(
                        each -> found.containsKey(each) ? new ContaminatedSiteView(found.get(each)) : null)
                .toList();
    }

    @EntityMapping
    List<EnterpriseView> enterprise(@Argument List<String> creditCode) {
        return creditCode.stream().map(EnterpriseView::new).toList();
    }

    @SchemaMapping(typeName = "Enterprise")
    CompletableFuture<Connection<ContaminatedSiteView>> contaminatedSites(
            EnterpriseView enterprise,
            @Argument @Nullable Filter filter,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return sitesOfEnterprises.load(
                environment,
                enterprise.creditCode(),
                filter,
                page,
                caller.requireAuthenticated().scope());
    }

    /** Only of those that the register has told of. */
    @BatchMapping(typeName = "SiteParty")
    Map<SitePartyView, String> name(List<SitePartyView> parties) {
        Map<String, String> known = enterprises.names(parties.stream()
                .map(party -> party.enterprise().creditCode())
                .distinct()
                .toList());
        Map<SitePartyView, String> names = new HashMap<>();
        parties.forEach(party ->
                names.computeIfAbsent(party, each -> known.get(each.enterprise().creditCode())));
        return names;
    }

    @SchemaMapping(typeName = "ContaminatedSite")
    List<Allowed<SiteAction>> allowedActions(ContaminatedSiteView site, Caller caller) {
        ContaminatedSite present = site.stored().value();
        return SiteLifecycle.ACTIONS.allowed(present, clock.instant(), caller.roles()).stream()
                .filter(allowed -> SiteAccess.isOpen(present, allowed.action(), caller))
                .toList();
    }

    @SchemaMapping(typeName = "ContaminatedSite")
    List<Deadline> deadlines(ContaminatedSiteView site) {
        return SiteDeadlines.running(site.stored().value());
    }

    private static Map<String, Connection<ContaminatedSiteView>> views(
            Map<String, Connection<Stored<ContaminatedSite>>> pages) {
        return pages.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, page -> page.getValue().map(ContaminatedSiteView::new)));
    }
}
