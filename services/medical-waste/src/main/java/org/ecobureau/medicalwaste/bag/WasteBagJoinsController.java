package org.ecobureau.medicalwaste.bag;

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
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Bags joined with their hospitals. */
@Controller
class WasteBagJoinsController {

    /** Which bags of a hospital are shown. */
    record Filter(@Nullable BagStatus status) {}

    private final HospitalLookup hospitals;
    private final ChildPages<Filter, WasteBagView> ofHospitals;

    WasteBagJoinsController(WasteBags bags, HospitalLookup hospitals, BatchLoaderRegistry loaders) {
        this.hospitals = hospitals;
        this.ofHospitals = new ChildPages<>(loaders, "Hospital.bags", (parents, filter, page, scope) -> {
            Map<String, Connection<WasteBagView>> views = new HashMap<>();
            bags.ofHospitals(parents, filter == null ? null : filter.status(), page, scope)
                    .forEach((hospital, found) -> views.put(hospital, found.map(WasteBagView::new)));
            return views;
        });
    }

    @BatchMapping(typeName = "WasteBag")
    Map<WasteBagView, HospitalView> hospital(List<WasteBagView> bags) {
        return hospitals.of(
                bags,
                bag -> bag.stored().value().label().hospital().value(),
                CallerResolver.current().scope());
    }

    @SchemaMapping(typeName = "Hospital")
    CompletableFuture<Connection<WasteBagView>> bags(
            HospitalView hospital,
            @Argument @Nullable Filter filter,
            @Arguments PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return ofHospitals.load(environment, hospital.id(), filter, page, caller.scope());
    }
}
