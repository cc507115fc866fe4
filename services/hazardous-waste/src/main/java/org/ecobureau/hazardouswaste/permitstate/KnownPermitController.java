package org.ecobureau.hazardouswaste.permitstate;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.ecobureau.hazardouswaste.enterprise.EnterpriseView;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What is known of permits, in GraphQL. */
@Controller
class KnownPermitController {

    private static final String LOADER = "knownPermits";

    private final Clock clock;

    KnownPermitController(KnownPermits permits, BatchLoaderRegistry registry, Clock clock) {
        this.clock = clock;
        registry.<String, List<KnownPermit>>forName(LOADER)
                .registerMappedBatchLoader((codes, environment) -> Mono.fromSupplier(() -> permits.of(codes)));
    }

    /** Null for an organisation that asks about another one. */
    @SchemaMapping(typeName = "Enterprise")
    @Nullable
    CompletableFuture<KnownPermitStateView> permitState(
            EnterpriseView enterprise,
            @Argument @Nullable LocalDate on,
            Caller caller,
            DataFetchingEnvironment environment) {
        if (!caller.scope().includes(enterprise.creditCode())) {
            return null;
        }
        LocalDate day = on == null ? BureauTime.day(clock.instant()) : on;
        DataLoader<String, @Nullable List<KnownPermit>> loader = environment.getDataLoader(LOADER);
        return Objects.requireNonNull(loader, LOADER)
                .load(enterprise.creditCode())
                .thenApply(permits -> new KnownPermitStateView(day, permits == null ? List.of() : permits));
    }
}
