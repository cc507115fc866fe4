package org.ecobureau.medicalwaste.wastewater;

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

/** Wastewater joined with its hospitals. */
@Controller
class WastewaterRecordJoinsController {

    private final HospitalLookup hospitals;
    private final ChildPages<Void, WastewaterRecordView> ofHospitals;

    WastewaterRecordJoinsController(WastewaterRecords records, HospitalLookup hospitals, BatchLoaderRegistry loaders) {
        this.hospitals = hospitals;
        this.ofHospitals = new ChildPages<>(loaders, "Hospital.wastewater", (parents, filter, page, scope) -> {
            Map<String, Connection<WastewaterRecordView>> views = new HashMap<>();
            records.ofHospitals(parents, page, scope)
                    .forEach((hospital, found) -> views.put(hospital, found.map(WastewaterRecordView::new)));
            return views;
        });
    }

    @BatchMapping(typeName = "WastewaterRecord")
    Map<WastewaterRecordView, HospitalView> hospital(List<WastewaterRecordView> records) {
        return hospitals.of(
                records,
                record -> record.stored().value().hospital().value(),
                CallerResolver.current().scope());
    }

    @SchemaMapping(typeName = "Hospital")
    CompletableFuture<Connection<WastewaterRecordView>> wastewater(
            HospitalView hospital, @Arguments PageArguments page, Caller caller, DataFetchingEnvironment environment) {
        return ofHospitals.load(environment, hospital.id(), null, page, caller.scope());
    }
}
