package org.ecobureau.platform.operations;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.AuditChain;
import org.ecobureau.platform.store.FieldChange;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.vocabulary.problem.Finding;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** What can be asked of any record of a service, whatever it is about. */
@Controller
final class RecordsController implements RuntimeWiringConfigurer {

    private final String prefix;
    private final Map<String, MongoRepository<?>> repositories = new TreeMap<>();

    RecordsController(String prefix, List<MongoRepository<?>> repositories) {
        this.prefix = prefix;
        repositories.forEach(repository -> this.repositories.put(repository.aggregate(), repository));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher(prefix + "AuditChain", this::auditChain)
                .dataFetcher(prefix + "FieldHistory", this::fieldHistory));
    }

    private AuditChain auditChain(DataFetchingEnvironment environment) {
        return repository(environment).auditChain(id(environment), scope());
    }

    private List<FieldChange> fieldHistory(DataFetchingEnvironment environment) {
        int first = Objects.requireNonNull(environment.<Integer>getArgument("first"));
        if (first < 1 || first > PageArguments.LARGEST) {
            throw Finding.of(PlatformProblem.PAGE_SIZE)
                    .with("value", first)
                    .with("limit", PageArguments.LARGEST)
                    .at("first")
                    .asProblem();
        }
        return repository(environment).fieldHistory(id(environment), environment.getArgument("path"), first, scope());
    }

    private MongoRepository<?> repository(DataFetchingEnvironment environment) {
        String type = Objects.requireNonNull(environment.getArgument("type"));
        MongoRepository<?> repository = repositories.get(type);
        if (repository == null) {
            throw Finding.of(PlatformProblem.RECORD_TYPE_UNKNOWN)
                    .with("value", type.length() > 60 ? type.substring(0, 60) + "…" : type)
                    .with("expected", repositories.keySet())
                    .at("type")
                    .asProblem();
        }
        return repository;
    }

    private static String id(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getArgument("id"));
    }

    private static Scope scope() {
        return CallerResolver.current().requireAuthenticated().scope();
    }
}
