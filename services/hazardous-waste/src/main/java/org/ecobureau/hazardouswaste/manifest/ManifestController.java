package org.ecobureau.hazardouswaste.manifest;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseNames;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseView;
import org.ecobureau.platform.page.ChildPages;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Manifests as they are asked for in GraphQL. */
@Controller
class ManifestController {

    /** Which manifests a list shows. */
    record Filter(
            @Nullable String number,
            @Nullable ManifestStatus status,
            @Nullable String remover,
            @Nullable String operator,
            @Nullable String siteId,
            @Nullable Boolean flagged,
            @Nullable Boolean confirmationOverdue) {

        ManifestFilter at(Instant now) {
            boolean overdue = Boolean.TRUE.equals(confirmationOverdue);
            return new ManifestFilter(number, status, remover, operator, siteId, flagged, overdue ? now : null);
        }
    }

    /** Which manifests of an enterprise a list shows. */
    record PartyFilter(@Nullable ManifestParty as, @Nullable ManifestStatus status) {}

    private final TransferManifests manifests;
    private final EnterpriseNames names;
    private final Clock clock;
    private final ChildPages<PartyFilter, TransferManifestView> ofParties;

    ManifestController(TransferManifests manifests, EnterpriseNames names, Clock clock, BatchLoaderRegistry registry) {
        this.manifests = manifests;
        this.names = names;
        this.clock = clock;
        this.ofParties = new ChildPages<>(registry, "manifestsOfParties", this::listByParty);
    }

    @QueryMapping
    @Nullable
    TransferManifestView transferManifest(@Argument String id, Caller caller) {
        return manifests
                .find(id, caller.requireAuthenticated().scope())
                .map(TransferManifestView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<TransferManifestView> transferManifests(
            @Argument @Nullable Filter filter,
            @Argument @Nullable String order,
            @Arguments PageArguments page,
            Caller caller) {
        Filter wanted = filter == null ? new Filter(null, null, null, null, null, null, null) : filter;
        return manifests
                .list(
                        wanted.at(clock.instant()),
                        "ASC".equals(order),
                        page,
                        caller.requireAuthenticated().scope())
                .map(TransferManifestView::new);
    }

    @EntityMapping
    List<@Nullable TransferManifestView> transferManifest(@Argument List<String> id) {
        Map<String, Stored<TransferManifest>> found =
                manifests.findAll(id, CallerResolver.current().scope());
        return id.stream()
                .<@Nullable TransferManifestView>map(
                        one -> found.containsKey(one) ? new TransferManifestView(found.get(one)) : null)
                .toList();
    }

    @SchemaMapping(typeName = "Enterprise", field = "manifests")
    CompletableFuture<Connection<TransferManifestView>> ofEnterprise(
            EnterpriseView enterprise,
            @Argument @Nullable PartyFilter filter,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return ofParties.load(environment, enterprise.creditCode(), filter, page, caller.scope());
    }

    @BatchMapping(typeName = "TransferManifest")
    Map<TransferManifestView, String> removerName(List<TransferManifestView> shown) {
        return names.by(shown, manifest -> manifest.remover().creditCode());
    }

    @BatchMapping(typeName = "TransferManifest")
    Map<TransferManifestView, String> carrierName(List<TransferManifestView> shown) {
        return names.by(shown, manifest -> manifest.carrier().creditCode());
    }

    @BatchMapping(typeName = "TransferManifest")
    Map<TransferManifestView, String> operatorName(List<TransferManifestView> shown) {
        return names.by(shown, manifest -> manifest.operator().creditCode());
    }

    /** Officers see every action; a party those that it signs. */
    @SchemaMapping(typeName = "TransferManifest")
    List<Allowed<ManifestAction>> allowedActions(TransferManifestView shown, Caller caller) {
        TransferManifest manifest = shown.stored().value();
        return TransferManifest.ACTIONS.allowed(manifest, clock.instant(), caller.roles()).stream()
                .filter(allowed -> caller.isOfficer() || isSignedBy(caller, manifest, allowed.action()))
                .toList();
    }

    private static boolean isSignedBy(Caller caller, TransferManifest manifest, ManifestAction action) {
        ManifestParty party = action.party();
        return party != null && manifest.content().parties().of(party).value().equals(caller.organisation());
    }

    private Map<String, Connection<TransferManifestView>> listByParty(
            Collection<String> organisations, @Nullable PartyFilter filter, PageArguments page, Scope scope) {
        PartyFilter wanted = filter == null ? new PartyFilter(null, null) : filter;
        Map<String, Connection<TransferManifestView>> pages = new HashMap<>();
        manifests
                .listByParty(organisations, wanted.as(), wanted.status(), page, scope)
                .forEach((organisation, found) -> pages.put(organisation, found.map(TransferManifestView::new)));
        return pages;
    }
}
