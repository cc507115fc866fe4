package org.ecobureau.medicalwaste.inspection;

import java.time.Clock;
import java.util.List;
import org.ecobureau.platform.command.Outcome;
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

/** Inspections in GraphQL. */
@Controller
class HospitalInspectionController {

    private final HospitalInspectionService service;
    private final HospitalInspections inspections;
    private final Clock clock;

    HospitalInspectionController(HospitalInspectionService service, HospitalInspections inspections, Clock clock) {
        this.service = service;
        this.inspections = inspections;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    HospitalInspectionView hospitalInspection(@Argument String id, Caller caller) {
        return inspections
                .find(id, caller.requireAuthenticated().scope())
                .map(HospitalInspectionView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<HospitalInspectionView> hospitalInspections(
            @Argument @Nullable InspectionFilter filter, @Arguments PageArguments page, Caller caller) {
        return inspections
                .list(
                        filter == null ? InspectionFilter.ALL : filter,
                        page,
                        caller.requireAuthenticated().scope())
                .map(HospitalInspectionView::new);
    }

    @SchemaMapping(typeName = "HospitalInspection")
    List<Allowed<InspectionAction>> allowedActions(HospitalInspectionView inspection, Caller caller) {
        return HospitalInspection.ACTIONS.allowed(inspection.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<HospitalInspectionView> recordHospitalInspection(
            @Argument HospitalInspectionInput.Record input, Caller caller) {
        return service.record(input, caller).map(HospitalInspectionView::new);
    }

    @MutationMapping
    Outcome<HospitalInspectionView> confirmHospitalRectification(
            @Argument HospitalInspectionInput.Confirm input, Caller caller) {
        return service.confirmRectification(input, caller).map(HospitalInspectionView::new);
    }

    @MutationMapping
    ImportResult importHospitalInspections(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
