package org.ecobureau.medicalwaste.inspection;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecobureau.medicalwaste.hospital.HospitalLookup;
import org.ecobureau.medicalwaste.hospital.HospitalView;
import org.ecobureau.platform.page.ChildPages;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Inspections joined with their hospitals. */
@Controller
class HospitalInspectionJoinsController {

    private final HospitalLookup hospitals;
    private final ChildPages<Void, HospitalInspectionView> ofHospitals;

    HospitalInspectionJoinsController(
            HospitalInspections records, HospitalLookup hospitals, BatchLoaderRegistry loaders) {
        this.hospitals = hospitals;
        this.ofHospitals = new ChildPages<>(loaders, "Hospital.inspections", (parents, filter, page, scope) -> {
            Map<String, Connection<HospitalInspectionView>> views = new HashMap<>();
            records.ofHospitals(parents, page, scope)
                    .forEach((hospital, found) -> views.put(hospital, found.map(HospitalInspectionView::new)));
            return views;
        });
    }

    @BatchMapping(typeName = "HospitalInspection")
    Map<HospitalInspectionView, HospitalView> hospital(List<HospitalInspectionView> records) {
        return hospitals.of(
                records,
                record -> record.stored().value().visit().hospital().value(),
                CallerResolver.current().scope());
    }

    @SchemaMapping(typeName = "Hospital")
    CompletableFuture<Connection<HospitalInspectionView>> inspections(
            HospitalView hospital, @Arguments PageArguments page, Caller caller, DataFetchingEnvironment environment) {
        return ofHospitals.load(environment, hospital.id(), null, page, caller.scope());
    }
}
