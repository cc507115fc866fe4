package org.ecobureau.permits.enterprise;

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

/** The register in GraphQL. */
@Controller
class EnterpriseController {

    /** Which enterprises a list shows: the name begins so, in that town. */
    record Filter(@Nullable String name, @Nullable String town) {

        static final Filter ALL = new Filter(null, null);
    }

    private final EnterpriseService service;
    private final Enterprises enterprises;
    private final Clock clock;

    EnterpriseController(EnterpriseService service, Enterprises enterprises, Clock clock) {
        this.service = service;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    EnterpriseView enterprise(@Argument String creditCode, Caller caller) {
        return enterprises
                .find(creditCode, caller.requireAuthenticated().scope())
                .map(EnterpriseView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<EnterpriseView> enterprises(
            @Argument @Nullable Filter filter, @Arguments PageArguments page, Caller caller) {
        Filter asked = filter == null ? Filter.ALL : filter;
        String code = asked.town();
        Town town = code == null ? null : Town.of(code);
        return enterprises
                .list(asked.name(), town, page, caller.requireAuthenticated().scope())
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
    List<Allowed<EnterpriseAction>> allowedActions(EnterpriseView enterprise, Caller caller) {
        return Enterprise.ACTIONS.allowed(enterprise.stored().value(), clock.instant(), caller.roles());
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
    Outcome<EnterpriseView> closeEnterprise(@Argument EnterpriseInput.Close input, Caller caller) {
        return service.close(input, caller).map(EnterpriseView::new);
    }

    @MutationMapping
    ImportResult importEnterprises(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
