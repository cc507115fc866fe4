package org.ecobureau.hazardouswaste.activity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Special inspections in GraphQL. */
@Controller
class SpecialInspectionController {

    private final SpecialInspectionService service;
    private final SpecialInspections inspections;
    private final Clock clock;

    SpecialInspectionController(SpecialInspectionService service, SpecialInspections inspections, Clock clock) {
        this.service = service;
        this.inspections = inspections;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    SpecialInspectionView specialInspection(@Argument String id, Caller caller) {
        return inspections
                .find(id, caller.requireAuthenticated().scope())
                .map(SpecialInspectionView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<SpecialInspectionView> specialInspections(
            @Argument @Nullable ActivityFilter filter, @Arguments PageArguments page, Caller caller) {
        ActivityFilter wanted = Objects.requireNonNullElse(filter, ActivityFilter.ALL);
        return inspections
                .list(
                        wanted.from(),
                        wanted.to(),
                        page,
                        caller.requireAuthenticated().scope())
                .map(SpecialInspectionView::new);
    }

    @SchemaMapping(typeName = "SpecialInspection")
    List<Allowed<ActivityAction>> allowedActions(SpecialInspectionView inspection, Caller caller) {
        return SpecialInspection.ACTIONS.allowed(inspection.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<SpecialInspectionView> recordSpecialInspection(@Argument ActivityInput.Inspection input, Caller caller) {
        return service.record(input, caller).map(SpecialInspectionView::new);
    }

    @MutationMapping
    Outcome<SpecialInspectionView> withdrawSpecialInspection(@Argument ReasonedStep input, Caller caller) {
        return service.withdraw(input, caller).map(SpecialInspectionView::new);
    }

    @MutationMapping
    ImportResult importSpecialInspections(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
