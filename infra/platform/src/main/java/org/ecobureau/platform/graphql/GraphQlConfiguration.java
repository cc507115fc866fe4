package org.ecobureau.platform.graphql;

import java.time.Clock;
import java.util.List;
import org.ecobureau.platform.requests.RequestSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.federation.FederationSchemaFactory;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** Makes the service's schema a Federation 2 subgraph with the common scalars, types and errors. */
@AutoConfiguration(before = GraphQlAutoConfiguration.class)
public class GraphQlConfiguration {

    @Bean
    FederationSchemaFactory federationSchemaFactory() {
        // An entity's Java class is the view of a type: PermitView shows Permit.
        ClassNameTypeResolver types = new ClassNameTypeResolver();
        types.setClassNameExtractor(view -> view.getSimpleName().replaceAll("View$", ""));
        FederationSchemaFactory factory = new FederationSchemaFactory();
        factory.setTypeResolver(types);
        return factory;
    }

    @Bean
    GraphQlSourceBuilderCustomizer federationCustomizer(FederationSchemaFactory factory) {
        return builder -> builder.schemaFactory(factory::createGraphQLSchema);
    }

    @Bean
    GraphQlSourceBuilderCustomizer guardsCustomizer(RequestSettings requests) {
        RepresentationLimit entities = new RepresentationLimit(requests.representations());
        return builder -> builder.typeVisitors(List.of(
                new Guard((type, field) -> type.equals("Mutation"), ReadableTexts::check),
                new Guard((type, field) -> type.equals("Query") && field.equals("_entities"), entities::check)));
    }

    @Bean
    RuntimeWiringConfigurer sharedTypes(Clock clock) {
        return new SharedTypes(clock);
    }

    @Bean
    WebGraphQlInterceptor requestDeadlines() {
        return new RequestDeadlines();
    }

    @Bean
    WebGraphQlInterceptor codedErrors() {
        return new CodedErrors();
    }

    @Bean
    DataFetcherExceptionResolver problemErrors() {
        return new ProblemErrors();
    }
}
