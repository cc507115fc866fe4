package org.ecobureau.remediation.village;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The villages of the programme in GraphQL. */
@Controller
class VillageController {

    /** Which villages a list shows. */
    record Filter(@Nullable VillageStatus status, @Nullable String town) {

        static final Filter ALL = new Filter(null, null);
    }

    private final VillageService service;
    private final Villages villages;
    private final Clock clock;

    VillageController(VillageService service, Villages villages, Clock clock) {
        this.service = service;
        this.villages = villages;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    VillageView village(@Argument String id, Caller caller) {
        return villages.find(id, caller.requireAuthenticated().scope())
                .map(VillageView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<VillageView> villages(@Argument @Nullable Filter filter, @Arguments PageArguments page, Caller caller) {
        Filter asked = filter == null ? Filter.ALL : filter;
        String code = asked.town();
        Town town = code == null ? null : Town.of(code);
        return villages.list(
                        asked.status(),
                        town,
                        page,
                        caller.requireAuthenticated().scope())
                .map(VillageView::new);
    }

    @EntityMapping
    List<@Nullable VillageView> village(@Argument List<String> id) {
        Map<String, Stored<Village>> found =
                villages.findAll(id, CallerResolver.current().scope());
        return id.stream()
                .<@Nullable VillageView>map(each -> found.containsKey(each) ? new VillageView(found.get(each)) : null)
                .toList();
    }

    @SchemaMapping(typeName = "Village")
    List<Allowed<VillageAction>> allowedActions(VillageView village, Caller caller) {
        return Village.ACTIONS.allowed(village.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<VillageView> registerVillage(@Argument VillageInput.Register input, Caller caller) {
        return service.register(input, caller).map(VillageView::new);
    }

    @MutationMapping
    Outcome<VillageView> treatVillage(@Argument VillageInput.Treat input, Caller caller) {
        return service.treat(input, caller).map(VillageView::new);
    }

    @MutationMapping
    Outcome<VillageView> acceptVillage(@Argument VillageInput.Accept input, Caller caller) {
        return service.accept(input, caller).map(VillageView::new);
    }

    @MutationMapping
    ImportResult importVillages(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
