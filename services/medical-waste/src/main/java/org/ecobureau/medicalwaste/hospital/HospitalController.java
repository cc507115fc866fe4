package org.ecobureau.medicalwaste.hospital;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecobureau.medicalwaste.enterprise.EnterpriseCopies;
import org.ecobureau.medicalwaste.enterprise.EnterpriseView;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Hospitals in GraphQL. */
@Controller
class HospitalController {

    /** Which hospitals a list shows. */
    record Filter(@Nullable Boolean infectious) {}

    private final HospitalService service;
    private final Hospitals hospitals;
    private final HospitalLookup lookup;
    private final EnterpriseCopies enterprises;
    private final Clock clock;

    HospitalController(
            HospitalService service,
            Hospitals hospitals,
            HospitalLookup lookup,
            EnterpriseCopies enterprises,
            Clock clock) {
        this.service = service;
        this.hospitals = hospitals;
        this.lookup = lookup;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    HospitalView hospital(@Argument String creditCode, Caller caller) {
        return hospitals
                .find(creditCode, caller.requireAuthenticated().scope())
                .map(HospitalView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<HospitalView> hospitals(
            @Argument @Nullable Filter filter,
            @Argument @Nullable HospitalOrder orderBy,
            @Arguments PageArguments page,
            Caller caller) {
        return hospitals
                .list(
                        filter == null ? null : filter.infectious(),
                        orderBy == null ? HospitalOrder.USUAL : orderBy,
                        page,
                        caller.requireAuthenticated().scope())
                .map(HospitalView::new);
    }

    @EntityMapping
    List<@Nullable HospitalView> hospital(@Argument List<String> id) {
        Map<String, HospitalView> found =
                lookup.of(id, code -> code, CallerResolver.current().scope());
        return id.stream().<@Nullable HospitalView>map(found::get).toList();
    }

    @EntityMapping
    List<EnterpriseView> enterprise(@Argument List<String> creditCode) {
        return creditCode.stream().map(EnterpriseView::new).toList();
    }

    @BatchMapping(typeName = "Enterprise", field = "hospital")
    Map<EnterpriseView, HospitalView> hospitalOfEnterprise(List<EnterpriseView> parents) {
        return lookup.of(
                parents, EnterpriseView::creditCode, CallerResolver.current().scope());
    }

    @BatchMapping(typeName = "Hospital")
    Map<HospitalView, String> name(List<HospitalView> parents) {
        Map<String, String> names =
                enterprises.names(parents.stream().map(HospitalView::id).toList());
        return parents.stream()
                .distinct()
                .filter(hospital -> names.containsKey(hospital.id()))
                .collect(Collectors.toMap(hospital -> hospital, hospital -> names.get(hospital.id())));
    }

    @SchemaMapping(typeName = "Hospital")
    List<Allowed<HospitalAction>> allowedActions(HospitalView hospital, Caller caller) {
        return Hospital.ACTIONS.allowed(hospital.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<HospitalView> registerHospital(@Argument HospitalInput.Register input, Caller caller) {
        return service.register(input, caller).map(HospitalView::new);
    }

    @MutationMapping
    Outcome<HospitalView> updateHospital(@Argument HospitalInput.Update input, Caller caller) {
        return service.update(input, caller).map(HospitalView::new);
    }

    @MutationMapping
    Outcome<HospitalView> closeHospital(@Argument HospitalInput.Close input, Caller caller) {
        return service.close(input, caller).map(HospitalView::new);
    }

    @MutationMapping
    ImportResult importHospitals(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
